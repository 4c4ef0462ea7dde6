import { useMemo, useState } from 'react'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { keptUp } from '#shared/domain/annotations/kept-up.ts'
import { type Overlay, ofChosen } from '#shared/domain/annotations/notes-display.ts'
import { type Thread, threadsAfter, threadsOf } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { useWithMade } from './use-with-made.ts'

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

/** The notes of one piece that this person may read, and wants to see; `take` adds those just made. */
export function useAnnotations({ dossierId, id }: PieceRecord, overlay: Overlay, me: string) {
  const { records, status } = useNotes({ dossierId, pieceId: id })
  const { notes, take } = useWithMade(records)
  const [threadsHere] = useState(() => keptUp(threadsOf, threadsAfter))
  const ready = status === 'ready'
  const ofPiece = useMemo((): PieceNotes => {
    const threads = ofChosen(threadsHere(notes), overlay, me)
    return { threads, roots: threads.map(({ root }) => root), all: notes, ready }
  }, [threadsHere, notes, overlay, me, ready])
  return { notes: ofPiece, take }
}
