import { z } from 'zod'
import type { AnnotationRecord } from '../annotation.ts'
import type { Thread } from './threads.ts'

/** Whose notes are laid over a piece: of everybody, one's own, or those of the members chosen. */
const overlay = z.union([z.enum(['everybody', 'mine']), z.array(z.string())])
export type Overlay = z.infer<typeof overlay>

/** How notes are shown on a machine; what is kept of it badly is as at first. */
const notesDisplay = z.object({
  overlay: overlay.catch('everybody'),
  /** Whether authors are named. */
  names: z.boolean().catch(true),
  presentation: z.enum(['list', 'margin']).catch('list'),
})
export type NotesDisplay = z.infer<typeof notesDisplay>

export const readNotesDisplay = (kept: unknown): NotesDisplay => notesDisplay.catch(notesDisplay.parse({})).parse(kept)

/** The threads in which one of those chosen wrote. */
export function ofChosen(threads: Thread[], chosen: Overlay, me: string): Thread[] {
  if (chosen === 'everybody') return threads
  const isOfOne = byOneOf(chosen, me)
  return threads.filter(({ root, replies }) => [root, ...replies].some(isOfOne))
}

/** Whether one of those chosen wrote a note. */
export function byOneOf(chosen: Overlay, me: string): (note: Pick<AnnotationRecord, 'author'>) => boolean {
  const people = chosen === 'everybody' ? null : new Set(chosen === 'mine' ? [me] : chosen)
  return ({ author }) => people?.has(author) ?? true
}
