import { type Answer, unanswered } from '../assessment.ts'
import { same, withChange, withFields, withListChange } from '../store/with-change.ts'

type Answers = Readonly<Record<string, Answer>>

/**
 * Answers with what changed between two states of them, each question for itself, and of one question the value, the
 * reason and the rest each for itself; what another window answered since stays.
 */
export const withAnswersChange = (latest: Answers, from: Answers, to: Answers): Record<string, Answer> =>
  withFields(latest, from, to, (question, after, before) => {
    const now = latest[question]
    if (!now || same(now, before)) return after
    const answer = withAnswerChange(now, before ?? unanswered, after ?? unanswered)
    return after || !same(answer, unanswered) ? answer : undefined
  })

const withAnswerChange = (latest: Answer, from: Answer, to: Answer): Answer => ({
  ...withChange(latest, from, to),
  evidence: withListChange(latest.evidence, from.evidence, to.evidence),
})
