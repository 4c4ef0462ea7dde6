import { useMemo } from 'react'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { type Overlay, ofChosen } from '#shared/domain/annotations/notes-display.ts'
import { type Thread, threadsOf } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'

export type PieceNotes = {
  /** Of those whose notes are laid over the piece. */
  threads: Thread[]
  /** The notes that begin them: what is marked on the pages. */
  roots: AnnotationRecord[]
  /** All notes of the piece that this person may read. */
  all: AnnotationRecord[]
  /** Once they have been read. */
  ready: boolean
}

/** The notes of one piece that this person may read, and wants to see. */
export function useAnnotations({ dossierId, id }: PieceRecord, overlay: Overlay, me: string): PieceNotes {
  const { records, status } = useNotes({ dossierId, pieceId: id })
  const all = useMemo(() => threadsOf(records), [records])
  const threads = useMemo(() => ofChosen(all, overlay, me), [all, overlay, me])
  const roots = useMemo(() => threads.map(({ root }) => root), [threads])
  return { threads, roots, all: records, ready: status === 'ready' }
}
