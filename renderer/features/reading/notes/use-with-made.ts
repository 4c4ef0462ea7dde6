import { useCallback, useMemo, useState } from 'react'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { madeNotes } from './made-notes.ts'

/**
 * The notes that the store tells, with those taken before it has them: the card of a new note stands in the frame of the
 * click. `take` adds notes that are being kept, until `kept` is settled.
 */
export function useWithMade(told: readonly AnnotationRecord[]) {
  const [made, setMade] = useState<readonly AnnotationRecord[]>([])
  const [merge] = useState(madeNotes)
  const notes = useMemo(() => merge.among(told, made), [merge, told, made])
  const take = useCallback(
    (notes: readonly AnnotationRecord[], kept: Promise<unknown>) => {
      setMade(known => [...known.filter(merge.stands), ...notes])
      const settle = () => merge.settle(notes)
      kept.then(settle, settle)
    },
    [merge],
  )
  return { notes, take }
}
