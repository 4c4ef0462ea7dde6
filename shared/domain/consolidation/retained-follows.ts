import type { AssessmentRecord } from '../assessment.ts'
import { canonicalJson } from '../canonical-hash.ts'
import { answersAfter } from './retain.ts'

/** What the writing of a change says besides its lines. */
const apart = ['answers', 'history', 'clock', 'updatedAt', 'seal'] as const

/**
 * Whether a retained record may become another: its history only grows, and its answers are what the new lines make of
 * those before, so that no value of the committee changes without a trace.
 */
export function retainedFollows(before: AssessmentRecord, after: AssessmentRecord): boolean {
  const { history: known = [] } = before
  const { history = [] } = after
  if (!same(history.slice(0, known.length), known)) return false
  if (!same(withoutChange(before), withoutChange(after))) return false
  return same(answersAfter(before.answers, history.slice(known.length)), after.answers)
}

const withoutChange = (record: AssessmentRecord): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !apart.some(name => name === key)))

const same = (a: unknown, b: unknown): boolean => canonicalJson({ value: a }) === canonicalJson({ value: b })
