import type { AnnotationRecord } from '../annotation.ts'

/** A note and what is said of it, oldest first. */
export type NoteThread = { note: AnnotationRecord; replies: AnnotationRecord[]; resolved: boolean }

/**
 * Notes as threads, in the order of the notes that begin them. A reply whose note is not there begins one of its own: it
 * is not lost.
 */
export function noteThreads(notes: readonly AnnotationRecord[]): NoteThread[] {
  const known = new Map(notes.map(note => [note.id, note]))
  const begins = ({ id, replyTo }: AnnotationRecord) => replyTo === undefined || replyTo === id || !known.has(replyTo)
  const roots = new Map(notes.filter(begins).map(note => [note.id, note]))
  /** Replies to replies, which other programs write, belong to the note at the beginning; those that only lead to each other begin one each. */
  const rootOf = (note: AnnotationRecord): AnnotationRecord => {
    const seen = new Set<string>()
    let at = note
    while (!begins(at) && !seen.has(at.id)) {
      seen.add(at.id)
      const next = known.get(at.replyTo ?? '')
      if (!next) break
      at = next
    }
    return begins(at) ? at : note
  }
  const replies = new Map<string, AnnotationRecord[]>()
  for (const note of notes) {
    if (begins(note)) continue
    const root = rootOf(note)
    if (root === note) roots.set(note.id, note)
    else replies.set(root.id, [...(replies.get(root.id) ?? []), note])
  }
  return [...roots.values()].map(note => {
    const said = (replies.get(note.id) ?? []).toSorted(byAge)
    return { note, replies: said, resolved: said.findLast(({ resolves }) => resolves !== undefined)?.resolves === true }
  })
}

const byAge = (a: AnnotationRecord, b: AnnotationRecord): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1
