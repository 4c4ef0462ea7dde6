import { type Aggregation, aggregate } from './aggregate.ts'
import type { Grid } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import type { Value } from './value.ts'

/** Aggregation of every question of the grid over the members' inputs, by question, in grid order. */
export const aggregations = (grid: Grid, inputs: readonly GridInput[]): Map<string, Aggregation> =>
  new Map(grid.questions.map(({ id }) => [id, aggregate(grid, id, marksOf(id, inputs))]))

/** Spread of the members' marks by question, grid/1 §12; `null` where nobody gave one. */
export function dispersionOf(grid: Grid, inputs: readonly GridInput[]): Record<string, number | null> {
  const entries = [...aggregations(grid, inputs)].map(([id, { dispersion }]) => [id, dispersion] as const)
  return Object.fromEntries(entries)
}

/** The mark of each member as given, hidden or not; `null` without one or when not applicable. */
export function marksOf(questionId: string, inputs: readonly GridInput[]): Value[] {
  return inputs.map(({ answers = {}, notApplicable = [] }) => {
    if (notApplicable.includes(questionId) || !Object.hasOwn(answers, questionId)) return null
    return answers[questionId] ?? null
  })
}
