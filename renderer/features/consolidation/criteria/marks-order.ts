import { byDisagreement } from '#shared/domain/consolidation/by-disagreement.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'

/** `column` is one of the table's own, or the identifier of a member. */
export type MarksOrder = { column: string; descending: boolean }

/** Widest disagreement first, as in the debate. */
export const debateOrder: MarksOrder = { column: 'gap', descending: true }

/** Sorts for reading; what has no number comes last whichever way, and ties keep the order of the debate. */
export function inOrder(
  criteria: readonly ConsolidatedCriterion[],
  { column, descending }: MarksOrder,
): ConsolidatedCriterion[] {
  const turn = descending ? -1 : 1
  return criteria.toSorted((a, b) => {
    if (column === 'gap') return turn * -byDisagreement(a, b)
    const [left, right] = [keyOf(a, column), keyOf(b, column)]
    if (left === right) return byDisagreement(a, b)
    if (left === null) return 1
    if (right === null) return -1
    return turn * (left - right)
  })
}

function keyOf({ question, spread, retained, marks }: ConsolidatedCriterion, column: string): number | null {
  if (column === 'criterion') return question.index
  if (column === 'median') return spread?.median ?? null
  const value = column === 'retained' ? retained?.value : marks.find(({ person }) => person.id === column)?.value
  return typeof value === 'number' ? value : null
}
