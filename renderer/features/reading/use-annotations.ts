import { useCallback, useMemo } from 'react'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import type { Anchor, AnnotationRecord } from '#shared/domain/annotation.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'

export type Annotations = {
  list: AnnotationRecord[]
  add(passages: Anchor[], motivation: AnnotationRecord['motivation']): Promise<AnnotationRecord[]>
  write(annotation: AnnotationRecord, body: string): Promise<void>
  remove(annotation: AnnotationRecord): Promise<void>
  restore(annotation: AnnotationRecord): Promise<void>
}

/** The annotations of one piece in reading order, and what can be done with them. */
export function useAnnotations(piece: PieceRecord): Annotations {
  const store = useStore()
  const where = useMemo(() => ({ pieceId: piece.id }), [piece.id])
  const { records } = useRecords('annotations', where)
  const list = useMemo(() => records.toSorted(byPlace), [records])

  const add = useCallback(
    async (passages: Anchor[], motivation: AnnotationRecord['motivation']) => {
      const now = new Date().toISOString()
      const made = passages.map(
        (target): AnnotationRecord => ({
          ...store.stamp(),
          dossierId: piece.dossierId,
          pieceId: piece.id,
          motivation,
          target,
          body: '',
          createdAt: now,
          updatedAt: now,
        }),
      )
      await store.putAll('annotations', made)
      return made
    },
    [store, piece.dossierId, piece.id],
  )
  const put = useCallback(
    async (annotation: AnnotationRecord) => {
      const updatedAt = new Date().toISOString()
      await store.put('annotations', { ...annotation, clock: store.tick(), updatedAt })
    },
    [store],
  )
  return {
    list,
    add,
    write: (annotation, body) => put({ ...annotation, body, motivation: body ? 'commenting' : annotation.motivation }),
    remove: async annotation => {
      await store.remove('annotations', annotation.id)
    },
    restore: put,
  }
}

function byPlace(a: AnnotationRecord, b: AnnotationRecord): number {
  return a.target.page - b.target.page || a.target.position.start - b.target.position.start
}
