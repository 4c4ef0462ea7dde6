import type { Grid, Question } from '../grid/grid.ts'
import { type Capacity, capacities } from '../member.ts'

/** Whether a question is meant for those who answer in this capacity (`answeredBy` of grid/1 §13). */
export const isAsked = (question: Question, capacity: Capacity): boolean => question.answeredBy.includes(capacity)

export const asksCapacity = (grid: Grid, capacity: Capacity): boolean =>
  grid.questions.some(question => isAsked(question, capacity))

/** Capacities that a grid asks a contribution of. Members do not contribute: they assess. */
export const askedCapacities = (grid: Grid): Capacity[] =>
  capacities.filter(capacity => capacity !== 'member' && asksCapacity(grid, capacity))
