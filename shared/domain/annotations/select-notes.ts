import { plainText } from '#shared/text/plain-text.ts'
import { type AnnotationRecord, isPrivate, type MarkColor, markColors } from '../annotation.ts'

/** What of the notes of a piece is looked at; a key that is absent lets everything through. */
export type NoteFilter = {
  /** Words of the note, of its passage or of its tags; accents and capitals do not count. */
  words?: string
  colors?: readonly MarkColor[]
  author?: string
  tag?: string
  kind?: NoteKind
}

export const noteKinds = ['written', 'evidence', 'questions', 'private'] as const
export type NoteKind = (typeof noteKinds)[number]

export const noteOrders = ['place', 'newest', 'author', 'color'] as const
export type NoteOrder = (typeof noteOrders)[number]

type Known = {
  /** Annotations that an answer rests on. */
  evidence: ReadonlySet<string>
  nameOf(memberId: string): string
}

/** Of a mark for which none was chosen. */
export const usualColor: MarkColor = 'yellow'

export const colorOf = ({ color }: AnnotationRecord): MarkColor => color ?? usualColor

/** The notes that pass, in that order; of equals, in reading order. */
export function selectNotes(
  notes: readonly AnnotationRecord[],
  { words = '', colors = [], author, tag, kind }: NoteFilter,
  order: NoteOrder,
  { evidence, nameOf }: Known,
): AnnotationRecord[] {
  const asked = plainText(words)
    .split(/\s+/)
    .filter(word => word !== '')
  const passes = (note: AnnotationRecord): boolean => {
    const said =
      asked.length === 0 ? '' : plainText([note.body, note.target.quote.exact, ...(note.tags ?? [])].join('\n'))
    return (
      asked.every(word => said.includes(word)) &&
      (colors.length === 0 || colors.includes(colorOf(note))) &&
      (author === undefined || note.author === author) &&
      (tag === undefined || (note.tags ?? []).includes(tag)) &&
      (kind === undefined || isOfKind(note, kind, evidence))
    )
  }
  return notes.filter(passes).toSorted((a, b) => compared(a, b, order, nameOf) || byPlace(a, b))
}

function isOfKind(note: AnnotationRecord, kind: NoteKind, evidence: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'written':
      return note.body !== ''
    case 'evidence':
      return evidence.has(note.id)
    case 'questions':
      return note.motivation === 'questioning'
    case 'private':
      return isPrivate(note)
  }
}

function compared(a: AnnotationRecord, b: AnnotationRecord, order: NoteOrder, nameOf: Known['nameOf']): number {
  switch (order) {
    case 'place':
      return 0
    case 'newest':
      return a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1
    case 'author':
      return nameOf(a.author).localeCompare(nameOf(b.author), 'fr')
    case 'color':
      return markColors.indexOf(colorOf(a)) - markColors.indexOf(colorOf(b))
  }
}

export const byPlace = (a: AnnotationRecord, b: AnnotationRecord): number =>
  a.target.page - b.target.page ||
  a.target.position.start - b.target.position.start ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
