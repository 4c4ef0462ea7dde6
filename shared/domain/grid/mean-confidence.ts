import type { Grid } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import { roundHalfUp } from './round-half-up.ts'
import type { Scope } from './scope.ts'

/** Mean of the confidence, 1–3, over the questions that have an effective answer, to 2 digits; `null` without any. */
export function meanConfidence(grid: Grid, { confidence = {} }: GridInput, scope: Scope): number | null {
  const counted = grid.questions.flatMap(({ id, index }) =>
    (scope.answers[index] ?? null) !== null && Object.hasOwn(confidence, id) ? (confidence[id] ?? []) : [],
  )
  if (counted.length === 0) return null
  return roundHalfUp(counted.reduce((sum, given) => sum + given, 0) / counted.length, 2)
}
