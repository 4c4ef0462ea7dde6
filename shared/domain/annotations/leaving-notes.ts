import type { AnnotationRecord } from '../annotation.ts'

/**
 * The notes that may be in a file for others: those for the whole committee. What its author keeps, or shows the
 * rapporteur alone, stays here; so do the replies to it, which tell of it.
 */
export function leavingNotes(notes: readonly AnnotationRecord[]): AnnotationRecord[] {
  const isOpen = ({ audience = 'committee' }: AnnotationRecord) => audience === 'committee'
  const kept = new Set(notes.filter(note => !isOpen(note)).map(({ id }) => id))
  return notes.filter(note => isOpen(note) && !(note.replyTo !== undefined && kept.has(note.replyTo)))
}
