import { useCallback, useMemo, useRef } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import { byPlace } from '#shared/domain/annotations/select-notes.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'

/** How a new mark looks. */
export type Look = Pick<AnnotationRecord, 'color' | 'style'>

export type Annotations = {
  list: AnnotationRecord[]
  /** Resolves once kept, with one annotation a passage. */
  add(passages: Anchor[], motivation: AnnotationRecord['motivation'], look?: Look): Promise<AnnotationRecord[]>
  write(annotation: AnnotationRecord, body: string): Promise<unknown>
  /** Its colour, its tags, who reads it. */
  change(annotation: AnnotationRecord, changes: Pick<AnnotationRecord, 'color' | 'tags' | 'audience'>): Promise<unknown>
  remove(annotation: AnnotationRecord): Promise<unknown>
  /** Puts back what was removed, as it was. */
  restore(annotation: AnnotationRecord): Promise<unknown>
}

/** The annotations of one piece in reading order, and what can be done with them. Each function keeps its identity. */
export function useAnnotations(piece: PieceRecord): Annotations {
  const store = useStore()
  const { records } = useNotes({ dossierId: piece.dossierId, pieceId: piece.id })
  const list = useMemo(() => records.toSorted(byPlace), [records])

  const add = useCallback<Annotations['add']>(
    async (passages, motivation, look = {}) => {
      const now = new Date().toISOString()
      const made = passages.map(
        (target): AnnotationRecord => ({
          ...store.stamp(),
          dossierId: piece.dossierId,
          pieceId: piece.id,
          motivation,
          target,
          body: '',
          ...look,
          createdAt: now,
          updatedAt: now,
        }),
      )
      await store.putAll('annotations', made)
      return made
    },
    [store, piece.dossierId, piece.id],
  )
  // What was written here and has not come back yet: two acts on one note may follow each other faster than the store.
  const written = useRef(new Map<string, AnnotationRecord>())
  const restore = useCallback<Annotations['restore']>(
    annotation => {
      const next = { ...annotation, clock: store.tick(), updatedAt: new Date().toISOString() }
      written.current.set(next.id, next)
      return store.put('annotations', next)
    },
    [store],
  )
  const newest = useCallback((annotation: AnnotationRecord): AnnotationRecord => {
    const own = written.current.get(annotation.id)
    return own && own.clock > annotation.clock ? own : annotation
  }, [])
  const write = useCallback<Annotations['write']>(
    (annotation, body) => restore({ ...newest(annotation), body, motivation: motivationWith(annotation, body) }),
    [restore, newest],
  )
  const change = useCallback<Annotations['change']>(
    (annotation, changes) => restore({ ...newest(annotation), ...changes }),
    [restore, newest],
  )
  const remove = useCallback<Annotations['remove']>(annotation => store.remove('annotations', annotation.id), [store])
  return { list, add, write, change, remove, restore }
}

/** A highlight that gets words is a comment, and one that loses them a highlight; a question stays a question. */
function motivationWith({ motivation }: AnnotationRecord, body: string): AnnotationRecord['motivation'] {
  if (motivation !== 'highlighting' && motivation !== 'commenting') return motivation
  return body === '' ? 'highlighting' : 'commenting'
}
