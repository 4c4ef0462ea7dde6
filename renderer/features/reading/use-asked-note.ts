import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedPassage } from '#renderer/ui/workspace/workspace.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Marking } from './use-marking.ts'

/**
 * Goes to the note that another pane, or the address, asks for: once for each request, when there is something to show.
 * Of one whose words are gone from the version on show it says so; the bar of versions has it on its list.
 */
export function useAskedNote(
  pieceId: string,
  isShown: boolean,
  { here, setCurrent, announce }: Pick<Marking, 'here' | 'setCurrent' | 'announce'>,
  go: (annotation: AnnotationRecord) => void,
): void {
  const { t } = useTranslation('versions')
  const { asked, answer } = useAskedPassage(pieceId)
  const { orphans } = here
  const { roots } = here.notes
  useEffect(() => {
    if (!asked || !('annotationId' in asked)) return
    const isAsked = ({ id }: AnnotationRecord) => id === asked.annotationId
    const wanted = isShown ? roots.find(isAsked) : undefined
    if (wanted) {
      answer(asked.at)
      go(wanted)
    } else if (orphans.some(isAsked)) {
      answer(asked.at)
      setCurrent({ id: asked.annotationId, write: false })
      announce(t('nowGone'))
    }
  }, [isShown, asked, answer, roots, orphans, go, setCurrent, announce, t])
}
