import type { ConsolidatedCriterion } from './consolidate.ts'

/**
 * The order of the debate: widest dispersion first, then least agreement, then the order of the grid, so that no two
 * criteria tie. A number counts by its different answers, as choices do: kilowatt-hours are no levels. At equal
 * dispersion those that have an agreement come before those that have none.
 */
export function byDisagreement(a: ConsolidatedCriterion, b: ConsolidatedCriterion): number {
  return (
    comparable(b) - comparable(a) ||
    (a.spread?.agreement ?? Number.MAX_VALUE) - (b.spread?.agreement ?? Number.MAX_VALUE) ||
    a.question.index - b.question.index
  )
}

/** −1 where nobody marked. */
function comparable({ question, answers, aggregation }: ConsolidatedCriterion): number {
  if (question.type === 'number' && answers.length > 0) return answers.length - 1
  return aggregation.dispersion ?? -1
}
