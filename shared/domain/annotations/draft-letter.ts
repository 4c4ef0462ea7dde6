import type { AnnotationRecord } from '../annotation.ts'
import type { DossierRecord } from '../dossier.ts'
import type { PieceRecord } from '../piece.ts'
import type { RecordBase } from '../record.ts'
import type { RequestLetterRecord } from './request-letter.ts'
import { shapeOf } from './targets.ts'

type LetterQuestionRecord = RequestLetterRecord['questions'][number]

/** A question as a letter takes it over: where it is, which words it cites, and what is asked. */
export function questionOfNote(
  note: AnnotationRecord,
  piece: Pick<PieceRecord, 'title'> | undefined,
): LetterQuestionRecord {
  const { target, body, id } = note
  return {
    annotationId: id,
    piece: piece?.title ?? '',
    ...(shapeOf(target) === 'piece' ? {} : { page: target.page }),
    quote: target.quote.exact.replace(/\s+/gu, ' ').trim(),
    text: body.trim(),
  }
}

const words = {
  fr: {
    intro:
      'Pour instruire le dossier cité en objet, le comité a besoin des précisions suivantes. Il vous remercie de répondre à chaque question au plus tard à la date indiquée, en joignant les pièces utiles.',
    closing: 'Le comité se tient à votre disposition pour tout échange.',
  },
  en: {
    intro:
      'To examine the case named above, the committee needs the following information. Please answer each question by the date given, with any useful documents.',
    closing: 'The committee remains at your disposal for any exchange.',
  },
}

type Sources = {
  dossier: DossierRecord
  committee: { name: string; city: string }
  language: 'fr' | 'en'
  sender: { name: string; capacity: string }
  questions: readonly LetterQuestionRecord[]
  /** The letters of the dossier. */
  known: readonly RequestLetterRecord[]
  /** Civil days. */
  today: string
  dueDate: string
  now: string
}

/** A letter that asks these questions, to be read over and sent. Its number follows those of the dossier. */
export function draftLetter(stamp: RecordBase, sources: Sources): RequestLetterRecord {
  const { dossier, committee, language, sender, questions, known, today, dueDate, now } = sources
  const { number, title, direction } = dossier
  return {
    ...stamp,
    kind: 'request',
    dossierId: dossier.id,
    dueDate,
    letter: {
      language,
      committee: committee.name,
      city: committee.city,
      number: nextLetterNumber(number, known),
      date: today,
      addressee: direction,
      dossier: { number, title, direction },
      ...words[language],
      sender,
    },
    questions: [...questions],
    createdAt: now,
    updatedAt: now,
  }
}

function nextLetterNumber(dossierNumber: string, known: readonly RequestLetterRecord[]): string {
  const taken = new Set(known.map(({ letter }) => letter.number.trim()))
  for (let rank = 1; ; rank += 1) {
    const number = `${dossierNumber}-Q${rank}`
    if (!taken.has(number)) return number
  }
}

export type LetterFault =
  | 'number_absent'
  | 'number_taken'
  | 'addressee_absent'
  | 'deadline_before_date'
  | 'no_question'
  | 'question_withheld'
  | 'question_empty'

/** The numbers of the questions that may not leave any more: their note was removed, or is not for the whole committee. */
export const withheldQuestions = ({ questions }: RequestLetterRecord, askableIds: ReadonlySet<string>): number[] =>
  questions.flatMap(({ annotationId }, index) => (askableIds.has(annotationId) ? [] : [index + 1]))

/** All that stands against sending a letter; `askableIds` are the questions that may leave. */
export function letterFaults(
  record: RequestLetterRecord,
  known: readonly RequestLetterRecord[],
  askableIds: ReadonlySet<string>,
): LetterFault[] {
  const { letter, questions, dueDate, id } = record
  const number = letter.number.trim()
  const isTaken = known.some(one => one.id !== id && one.letter.number.trim() === number)
  return [
    ...(number === '' ? (['number_absent'] as const) : isTaken ? (['number_taken'] as const) : []),
    ...(letter.addressee.trim() === '' ? (['addressee_absent'] as const) : []),
    ...(dueDate < letter.date ? (['deadline_before_date'] as const) : []),
    ...(questions.length === 0 ? (['no_question'] as const) : []),
    ...(withheldQuestions(record, askableIds).length > 0 ? (['question_withheld'] as const) : []),
    ...(questions.some(({ text }) => text.trim() === '') ? (['question_empty'] as const) : []),
  ]
}
