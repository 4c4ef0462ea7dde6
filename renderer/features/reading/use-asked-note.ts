import { useEffect, useRef } from 'react'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'

/** Goes to the note that another pane, or the address, asks for: once for each request, when there is something to show. */
export function useAskedNote(
  isShown: boolean,
  notes: readonly AnnotationRecord[],
  go: (annotation: AnnotationRecord) => void,
): void {
  const { passage } = useWorkspace()
  const answered = useRef(0)
  useEffect(() => {
    if (!isShown || !passage || !('annotationId' in passage) || answered.current === passage.at) return
    const wanted = notes.find(({ id }) => id === passage.annotationId)
    if (!wanted) return
    answered.current = passage.at
    go(wanted)
  }, [isShown, passage, notes, go])
}
