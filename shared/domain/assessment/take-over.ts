import type { Answer, AssessmentRecord } from '../assessment.ts'
import { saysSomething } from './same-answer.ts'

type Answers = Readonly<Record<string, Answer>>

/** An answer taken from `origin`. How sure one is stays one's own: it is not taken along. */
const takenFrom = ({ confidence: _, ...answer }: Answer, origin: string): Answer => ({ ...answer, origin })

/** The rapporteur takes an answer of a contribution as the reference answer. */
export const takeContributed = (answer: Answer, contribution: string): Answer => takenFrom(answer, contribution)

/**
 * A member takes reference answers over: what becomes of each question, those that say nothing left out. `origin` stays
 * the contribution they came from, or is the reference where the rapporteur answered.
 */
export const takeReference = (
  reference: Pick<AssessmentRecord, 'id' | 'answers'>,
  only?: string,
): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(reference.answers)
      .filter(([question, answer]) => saysSomething(answer) && (only === undefined || question === only))
      .map(([question, answer]) => [question, takenFrom(answer, answer.origin ?? reference.id)]),
  )

/** A change made to an answer. Once the value is another, the answer comes from nobody else any more. */
export function changedAnswer(before: Answer, change: Partial<Answer>): Answer {
  const after = { ...before, ...change }
  if (!('value' in change || 'notApplicable' in change) || 'origin' in change) return after
  const { origin: _, ...own } = after
  return own
}

/** Whether a person has said anything yet. */
export const hasBegun = (answers: Answers): boolean => Object.values(answers).some(saysSomething)
