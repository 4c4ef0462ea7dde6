import type { Answer } from '../assessment.ts'
import type { Value } from '../grid/value.ts'
import type { Participant, Person } from './participants.ts'

/** What one member who sealed says of one criterion. `unanswered`: sealed without an answer to it. */
export type MemberMark = {
  person: Person
  standing: 'given' | 'not_applicable' | 'unanswered'
  /** `null` unless given. */
  value: Value
  reason: string
  comment: string
  confidence: Answer['confidence'] | null
  evidence: readonly string[]
  /** Given after the round was opened. */
  late: boolean
}

/** The marks of a question, one for each sealed assessment that is here, in the order of the participants. */
export const marksOf = (questionId: string, participants: readonly Participant[]): MemberMark[] =>
  participants.flatMap(one => (one.standing === 'sealed' ? [markOf(one, one.assessment.answers[questionId])] : []))

function markOf({ person, late }: { person: Person; late: boolean }, answer: Answer | undefined): MemberMark {
  const { reason = '', comment = '', confidence = null, evidence = [] } = answer ?? {}
  const said = { person, reason: reason.trim(), comment: comment.trim(), confidence, evidence, late }
  if (answer?.notApplicable) return { ...said, standing: 'not_applicable', value: null }
  if (!answer || answer.value === null) return { ...said, standing: 'unanswered', value: null }
  return { ...said, standing: 'given', value: answer.value }
}
