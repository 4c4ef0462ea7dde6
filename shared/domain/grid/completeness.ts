import type { Grid, Question } from './grid.ts'
import { roundHalfUp } from './round-half-up.ts'
import type { Settled } from './settle.ts'

/** Completeness of grid/1 §5: `missing` in the order of the grid, `ratio` 0–1 rounded to 4 digits. */
export type Completeness = { required: Question[]; missing: Question[]; ratio: number; conclusive: boolean }

export function completenessOf(grid: Grid, { visible, scope }: Settled): Completeness {
  const required = grid.questions.filter(
    ({ index, required }) => required && visible[index] && !scope.notApplicable[index],
  )
  const missing = required.filter(({ index }) => (scope.answers[index] ?? null) === null)
  const exact = required.length === 0 ? 1 : 1 - missing.length / required.length
  const conclusive = exact >= grid.scoring.minCompleteness && !missing.some(question => grid.decisive.has(question.id))
  return { required, missing, ratio: roundHalfUp(exact, 4), conclusive }
}
