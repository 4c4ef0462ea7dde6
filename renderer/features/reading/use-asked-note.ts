import { useEffect } from 'react'
import { useAskedPassage } from '#renderer/ui/workspace/workspace.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'

/** Goes to the note that another pane, or the address, asks for: once for each request, when there is something to show. */
export function useAskedNote(
  pieceId: string,
  isShown: boolean,
  notes: readonly AnnotationRecord[],
  go: (annotation: AnnotationRecord) => void,
): void {
  const { asked, answer } = useAskedPassage(pieceId)
  useEffect(() => {
    if (!isShown || !asked || !('annotationId' in asked)) return
    const wanted = notes.find(({ id }) => id === asked.annotationId)
    if (!wanted) return
    answer(asked.at)
    go(wanted)
  }, [isShown, asked, answer, notes, go])
}
