import type { ManifestoChapter } from '../grid/manifesto.ts'
import type { College } from '../member.ts'
import type { ConsolidatedCriterion } from './consolidate.ts'
import { mostGiven } from './distinct-answers.ts'

export const retainedStates = ['pending', 'retained'] as const

/** What is looked at; a key that is absent leaves everything. */
export type CriterionFilter = {
  /** Points to debate only: dispersion from the grid's alert on. */
  toDebate?: boolean
  /** Criteria where this college stands apart from the whole. */
  college?: College
  chapter?: ManifestoChapter
  state?: (typeof retainedStates)[number]
}

export function passes(
  criterion: ConsolidatedCriterion,
  { toDebate, college, chapter, state }: CriterionFilter,
): boolean {
  if (toDebate && !criterion.aggregation.alert) return false
  if (college && !standsApart(criterion, college)) return false
  if (chapter && !criterion.chapters.includes(chapter)) return false
  return state === undefined || (state === 'retained') === (criterion.retained !== null)
}

/**
 * Whether a college departs from the whole: its low median is not that of all, or, where answers are not numbers, one of
 * its members gave another answer than most did.
 */
export function standsApart({ spread, answers }: ConsolidatedCriterion, college: College): boolean {
  if (spread) {
    const own = spread.colleges.find(one => one.college === college)
    return own !== undefined && own.median !== spread.median
  }
  const most = mostGiven(answers)
  return answers.some(answer => answer !== most && answer.people.some(person => person.college === college))
}
