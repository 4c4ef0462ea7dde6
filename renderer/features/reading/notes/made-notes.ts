import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { placeById } from '#shared/domain/store/place-by-id.ts'

export type MadeNotes = {
  /** These are kept, or the store has them and tries again: from now on, one that it does not tell is gone. */
  settle(notes: readonly AnnotationRecord[]): void
  /** Whether it is among the notes given last. */
  stands(note: AnnotationRecord): boolean
  /** The notes told, in the order of identifiers, with those made among them. The same list while none of them changes. */
  among(told: readonly AnnotationRecord[], made: readonly AnnotationRecord[]): AnnotationRecord[]
}

/**
 * Notes just made, among those that the store tells before it has these. Once it tells one as it was made, the note stays
 * the object that was made: nothing that is drawn of it is drawn again.
 */
export function madeNotes(): MadeNotes {
  const settled = new WeakSet<AnnotationRecord>()
  let last: AnnotationRecord[] = []
  return {
    settle(notes) {
      for (const note of notes) settled.add(note)
    },
    stands: note => last.includes(note),
    among(told, made) {
      const notes = [...told]
      for (const note of made) {
        const place = placeById(notes, note.id, ({ id }) => id)
        const known = notes[place]?.id === note.id ? notes[place] : undefined
        if (known?.clock === note.clock) notes[place] = note
        else if (!known && !settled.has(note)) notes.splice(place, 0, note)
      }
      if (notes.length !== last.length || notes.some((note, rank) => note !== last[rank])) last = notes
      return last
    },
  }
}
