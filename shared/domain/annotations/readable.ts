import type { AnnotationRecord, annotationAudiences } from '../annotation.ts'

export type Audience = (typeof annotationAudiences)[number]

/** Who asks to read, and who reports on the dossier of the note. */
export type NoteReader = { memberId: string; rapporteurId: string | undefined }

type Note = Pick<AnnotationRecord, 'author' | 'audience'>

export const audienceOf = ({ audience = 'committee' }: Pick<AnnotationRecord, 'audience'>): Audience => audience

/**
 * Whether this person may read a note: the author always, the rapporteur of the dossier what is for them, everybody what
 * is for the committee. A reply is for nobody whom a note it `answers` is not for; one between the rapporteur and whoever
 * wrote to them is for both.
 */
export const readableBy = (note: Note, reader: NoteReader, answers: readonly Note[] = []): boolean =>
  note.author === reader.memberId ||
  [note, ...answers].every((one, depth) => isFor(one, reader) || wroteToRapporteur(one, answers.slice(depth), reader))

/** Whether a note for the rapporteur answers what this reader wrote to the rapporteur. */
const wroteToRapporteur = (note: Note, answers: readonly Note[], { memberId }: NoteReader): boolean =>
  audienceOf(note) === 'rapporteur' && answers.some(one => audienceOf(one) === 'rapporteur' && one.author === memberId)

function isFor(note: Note, { memberId, rapporteurId }: NoteReader): boolean {
  switch (audienceOf(note)) {
    case 'private':
      return note.author === memberId
    case 'rapporteur':
      return note.author === memberId || rapporteurId === memberId
    case 'committee':
      return true
  }
}

/** The notes that this person may read; each reply is held to what it answers. */
export function readableNotes(
  notes: readonly AnnotationRecord[],
  memberId: string,
  rapporteurOf: (dossierId: string) => string | undefined,
): AnnotationRecord[] {
  const answeredBy = answeredIn(notes)
  return notes.filter(note =>
    readableBy(note, { memberId, rapporteurId: rapporteurOf(note.dossierId) }, answeredBy(note)),
  )
}

/**
 * The notes that may stand in a file: those for the whole committee, replies only under such a note. A file is read by
 * whoever holds it, so what is for one person, or for the rapporteur, is in none.
 */
export function leavingNotes(notes: readonly AnnotationRecord[]): AnnotationRecord[] {
  const answeredBy = answeredIn(notes)
  return notes.filter(note => [note, ...answeredBy(note)].every(isForAll))
}

export const isForAll = (note: Pick<AnnotationRecord, 'audience'>): boolean => audienceOf(note) === 'committee'

const nothing: readonly AnnotationRecord[] = []

/** What a note answers, and what that answers, as far as it is there. */
function answeredIn(notes: readonly AnnotationRecord[]): (note: AnnotationRecord) => readonly AnnotationRecord[] {
  if (notes.every(({ replyTo }) => replyTo === undefined)) return () => nothing
  const byId = new Map(notes.map(note => [note.id, note]))
  return note => {
    const answered = new Set<AnnotationRecord>()
    for (let next = byId.get(note.replyTo ?? ''); next && !answered.has(next); next = byId.get(next.replyTo ?? ''))
      answered.add(next)
    return [...answered]
  }
}
