import { z } from 'zod'
import { isoDate, isoInstant, recordBase, recordId } from '../record.ts'
import { withChangeWithin } from '../store/with-change.ts'

/** A question as the letter prints it: `page` is absent where it is about the whole piece, `quote` empty where it cites no words. */
export const letterQuestion = z.looseObject({
  /** Of the letter, from 1. */
  number: z.number().int().min(1),
  piece: z.string(),
  page: z.number().int().min(1).optional(),
  quote: z.string(),
  text: z.string(),
})
export type LetterQuestion = z.infer<typeof letterQuestion>

/**
 * One letter of request to the project owner, as it is printed: everything the page says and nothing else. Lines of
 * `addressee`, `intro` and `closing` end with `\n`; an empty one begins a paragraph. Dates are civil.
 */
export const requestLetter = z.looseObject({
  language: z.enum(['fr', 'en']),
  committee: z.string(),
  city: z.string(),
  number: z.string(),
  date: isoDate,
  deadline: isoDate,
  addressee: z.string(),
  dossier: z.looseObject({ number: z.string(), title: z.string(), direction: z.string() }),
  intro: z.string(),
  questions: z.array(letterQuestion),
  closing: z.string(),
  /** Who writes it, for the committee: a name and in what capacity. */
  sender: z.looseObject({ name: z.string(), capacity: z.string() }),
})
export type RequestLetter = z.infer<typeof requestLetter>

/**
 * A letter that is kept. It stands among the commitments, for it is followed until done: `dueDate` is its deadline.
 * Without `sentAt` it is a draft; with it, frozen: what was asked, of whom and until when does not change any more.
 */
export const requestLetterRecord = recordBase.extend({
  kind: z.literal('request'),
  dossierId: recordId,
  dueDate: isoDate,
  letter: requestLetter.omit({ deadline: true, questions: true }),
  /** In the order of the letter; `annotationId` is the question it was made from. */
  questions: z.array(letterQuestion.omit({ number: true }).extend({ annotationId: recordId })),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  sentAt: isoInstant.optional(),
})
export type RequestLetterRecord = z.infer<typeof requestLetterRecord>

/** What is printed of a record. */
export const letterOf = ({ letter, dueDate, questions }: RequestLetterRecord): RequestLetter => ({
  ...letter,
  deadline: dueDate,
  questions: questions.map(({ annotationId, ...question }, index) => ({ ...question, number: index + 1 })),
})

/** A draft with what was written between two states of it, question by question; what another window wrote of it since stays. */
export const withLetterChange = (
  latest: RequestLetterRecord,
  from: RequestLetterRecord,
  to: RequestLetterRecord,
): RequestLetterRecord => withChangeWithin(latest, from, to)

/** The letters among what is followed by its date. */
export const requestLetters = <Commitment extends { kind: string }>(
  commitments: readonly (Commitment | RequestLetterRecord)[],
): RequestLetterRecord[] => commitments.filter((one): one is RequestLetterRecord => one.kind === 'request')
