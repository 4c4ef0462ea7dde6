import type { AnnotationRecord } from '../annotation.ts'
import type { RequestLetterRecord } from './request-letter.ts'
import type { Thread } from './threads.ts'

/** How far a question to the project owner is. `closed`: its thread was resolved without any answer being noted. */
export const questionStandings = ['open', 'asked', 'late', 'answered', 'closed'] as const
export type QuestionStanding = (typeof questionStandings)[number]

export type QuestionState = {
  standing: QuestionStanding
  /** The letter that asked last. */
  letter?: { id: string; number: string; date: string; deadline: string }
  /** The latest answer. */
  answer?: AnnotationRecord
}

/** `letters` are those of the dossier, drafts included; `today` is a civil day. A deadline is kept to its end. */
export function questionState(
  { root, replies, resolved }: Thread,
  letters: readonly RequestLetterRecord[],
  today: string,
): QuestionState {
  const asking = letters
    .filter(({ sentAt, questions }) => sentAt && questions.some(({ annotationId }) => annotationId === root.id))
    .toSorted((a, b) => compared(a.sentAt ?? '', b.sentAt ?? '') || compared(a.id, b.id))
    .at(-1)
  const answer = replies.findLast(reply => reply.answer !== undefined)
  const standing = (): QuestionStanding => {
    if (answer) return 'answered'
    if (resolved) return 'closed'
    if (!asking) return 'open'
    return asking.dueDate < today ? 'late' : 'asked'
  }
  return {
    standing: standing(),
    ...(asking
      ? { letter: { id: asking.id, number: asking.letter.number, date: asking.letter.date, deadline: asking.dueDate } }
      : {}),
    ...(answer ? { answer } : {}),
  }
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
