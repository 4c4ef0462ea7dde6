import type { Answer, AssessmentRecord, RetainedChange } from '../assessment.ts'
import { canonicalJson } from '../canonical-hash.ts'
import { failure, ok, type Result } from '../result.ts'

/** Who changes a retained value and when, an ISO instant. */
export type Pen = { by: string; at: string }

export type RetainFailure =
  | 'retained_closed'
  | 'retained_unchanged'
  | 'retained_reason_missing'
  | 'retained_not_to_undo'

/**
 * The retained record with another answer to a question, and the line of history that tells it. `owesReason`: the value
 * departs from what the marks propose, and is refused without a written reason. Nothing is touched but the retained record.
 */
export function retain(
  record: AssessmentRecord,
  question: string,
  answer: Answer,
  owesReason: boolean,
  pen: Pen,
): Result<AssessmentRecord, RetainFailure> {
  if (record.seal) return failure('retained_closed')
  if (owesReason && (answer.reason ?? '').trim() === '') return failure('retained_reason_missing')
  const from = record.answers[question] ?? null
  if (from && canonicalJson(from) === canonicalJson(answer)) return failure('retained_unchanged')
  return ok(withLine(record, { question, ...pen, from, to: answer }))
}

/** The record with the former answer put back, which is one more line: nothing of the history goes. */
export function undoRetained(
  record: AssessmentRecord,
  question: string,
  pen: Pen,
): Result<AssessmentRecord, RetainFailure> {
  if (record.seal) return failure('retained_closed')
  const last = lastStanding(record.history ?? [], question)
  if (!last) return failure('retained_not_to_undo')
  return ok(withLine(record, { question, ...pen, from: record.answers[question] ?? null, to: last.from, undoes: true }))
}

/** The latest change of a question that no later line took back; `null` when there is none. */
export function lastStanding(history: readonly RetainedChange[], question: string): RetainedChange | null {
  const standing: RetainedChange[] = []
  for (const change of history) {
    if (change.question !== question) continue
    if (change.undoes) standing.pop()
    else standing.push(change)
  }
  return standing.at(-1) ?? null
}

function withLine(record: AssessmentRecord, change: RetainedChange): AssessmentRecord {
  return {
    ...record,
    answers: answersAfter(record.answers, [change]),
    history: [...(record.history ?? []), change],
    updatedAt: change.at,
  }
}

/** Answers once these changes are made, in order; `to` null takes the answer away. */
export function answersAfter(
  answers: AssessmentRecord['answers'],
  changes: readonly Pick<RetainedChange, 'question' | 'to'>[],
): AssessmentRecord['answers'] {
  const after = new Map(Object.entries(answers))
  for (const { question, to } of changes) {
    if (to === null) after.delete(question)
    else after.set(question, to)
  }
  return Object.fromEntries(after)
}
