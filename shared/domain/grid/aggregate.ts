import { assertNever } from '../assert-never.ts'
import type { Grid } from './grid.ts'
import type { AggregationMethod } from './grid-schema.ts'
import { isArray, sameValue, type Value } from './value.ts'

/**
 * What the marks of several members come to for one question, grid/1 §12. `value` is proposed, never retained by
 * itself; `dispersion` is the highest mark less the lowest, or the number of distinct answers less one where the
 * answers are not numbers; `alert`: a point to debate.
 */
export type Aggregation = { value: Value; voters: number; dispersion: number | null; alert: boolean }

const USUAL_ALERT = 2

/** Aggregates the marks of one question; `null` marks are members who gave none. */
export function aggregate(grid: Grid, questionId: string, marks: readonly Value[]): Aggregation {
  const question = grid.questionById.get(questionId)
  const isNumeric = question?.type === 'scale' || question?.type === 'number'
  const method = grid.scoring.aggregation?.members ?? null
  const alert = grid.scoring.aggregation?.dispersionAlert ?? USUAL_ALERT
  return aggregateMarks(isNumeric ? method : method && 'consensus', marks, alert)
}

/**
 * The same by an explicit method. `null`: the grid proposes no value, the spread is measured all the same. Marks that
 * are not all numbers have no median nor mean: they go by consensus.
 */
export function aggregateMarks(
  method: AggregationMethod | null,
  marks: readonly Value[],
  dispersionAlert: number,
): Aggregation {
  const given = marks.filter(mark => mark !== null)
  if (given.length === 0) return { value: null, voters: 0, dispersion: null, alert: false }
  const numbers = given.filter(mark => typeof mark === 'number')
  const isNumeric = numbers.length === given.length && method !== 'consensus'
  const dispersion = isNumeric ? Math.max(...numbers) - Math.min(...numbers) : distinct(given).length - 1
  const value = isNumeric ? numericValue(method, numbers) : method && consensus(given)
  return { value, voters: given.length, dispersion, alert: dispersion >= dispersionAlert }
}

function numericValue(method: Exclude<AggregationMethod, 'consensus'> | null, marks: readonly number[]): number | null {
  switch (method) {
    case 'low_median':
      return marks.toSorted((a, b) => a - b)[Math.floor((marks.length - 1) / 2)] ?? null
    case 'mean':
      return marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    case null:
      return null
    default:
      return assertNever(method)
  }
}

function consensus(marks: readonly Value[]): Value {
  return distinct(marks).length === 1 ? (marks[0] ?? null) : null
}

function distinct(marks: readonly Value[]): Value[] {
  const found: Value[] = []
  for (const mark of marks) if (!found.some(other => sameMark(other, mark))) found.push(mark)
  return found
}

/** Options chosen in another order are the same answer. */
function sameMark(left: Value, right: Value): boolean {
  if (!isArray(left) || !isArray(right)) return sameValue(left, right)
  return left.length === right.length && left.every(item => right.some(other => sameValue(item, other)))
}
