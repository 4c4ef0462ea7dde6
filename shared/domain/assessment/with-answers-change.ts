import { type Answer, unanswered } from '../assessment.ts'
import { withChange, withListChange } from '../store/with-change.ts'

type Answers = Readonly<Record<string, Answer>>

/**
 * Answers with what changed between two states of them, each question for itself, and of one question the value, the
 * reason and the rest each for itself; what another window answered since stays.
 */
export function withAnswersChange(latest: Answers, from: Answers, to: Answers): Record<string, Answer> {
  const result = new Map(Object.entries(latest))
  for (const question of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [now, before, after] = [latest[question], from[question], to[question]]
    if (isSame(before, after)) continue
    const answer =
      !now || isSame(now, before) ? after : withAnswerChange(now, before ?? unanswered, after ?? unanswered)
    if (answer && (after || !isSame(answer, unanswered))) result.set(question, answer)
    else result.delete(question)
  }
  return Object.fromEntries(result)
}

const withAnswerChange = (latest: Answer, from: Answer, to: Answer): Answer => ({
  ...withChange(latest, from, to),
  evidence: withListChange(latest.evidence, from.evidence, to.evidence),
})

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
