import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Annotations } from './use-annotations.ts'

/** Long enough to read the notice and reach its button. */
const noticeMilliseconds = 10_000

/** Removes an annotation at once and offers to put it back. */
export function useRemoval({ remove, restore }: Annotations): (annotation: AnnotationRecord) => void {
  const { t } = useTranslation('reading')
  return useCallback(
    annotation => {
      // What the store refuses it keeps and tries again: the notice is true either way.
      remove(annotation).catch(() => undefined)
      const id = `removed-${annotation.id}`
      const undo = () => {
        restore(annotation).catch(() => undefined)
        notifications.hide(id)
      }
      notifications.show({
        id,
        autoClose: noticeMilliseconds,
        closeButtonProps: { 'aria-label': t('closeNotice') },
        message: (
          <>
            {t('removed')}{' '}
            <Button size="compact-sm" variant="subtle" onClick={undo}>
              {t('undo')}
            </Button>
          </>
        ),
      })
    },
    [remove, restore, t],
  )
}
