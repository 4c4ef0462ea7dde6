import type { AssessmentRecord } from '../assessment.ts'
import { answersAfter } from './retain.ts'

/** What was retained before the changes of a day: `before` is the instant of the first, `lines` of history come before. */
type EarlierState = { day: string; before: string; lines: number; answers: AssessmentRecord['answers'] }

/**
 * States of the retained values that a later day changed, the earliest first, read from the history: its lines are taken
 * back one by one from what is retained now. One state a day, `dayOf` an instant; none where nothing was retained yet.
 */
export function earlierStates(
  { answers, history = [] }: Pick<AssessmentRecord, 'answers' | 'history'>,
  dayOf: (instant: string) => string,
): EarlierState[] {
  const found = new Map<string, EarlierState>()
  let state = answers
  for (const [rank, { question, from, at }] of [...history.entries()].toReversed()) {
    state = answersAfter(state, [{ question, to: from }])
    const previous = history[rank - 1]
    if (!previous || dayOf(previous.at) !== dayOf(at))
      found.set(dayOf(at), { day: dayOf(at), before: at, lines: rank, answers: state })
  }
  return [...found.values()].filter(one => Object.keys(one.answers).length > 0).toReversed()
}

/** The retained record as it stood in an earlier state; dated a millisecond before the change, so that it comes first. */
export function recordAsOf(record: AssessmentRecord, { before, lines, answers }: EarlierState): AssessmentRecord {
  const { seal, history = [], ...rest } = record
  return {
    ...rest,
    id: `${record.id}@${before}`,
    answers,
    history: history.slice(0, lines),
    updatedAt: new Date(Date.parse(before) - 1).toISOString(),
  }
}
