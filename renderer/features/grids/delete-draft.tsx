import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { putBack } from '#renderer/store/put-back.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import classes from './grid-acts.module.css'
import type { Uses } from './grid-usage.ts'

/** Deletes a draft that nothing uses, and offers to put it back. */
export function DeleteDraft({ model, uses }: { model: ModelRecord; uses: Uses }) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const navigate = useNavigate()
  if (uses.isUsed) return <p className={classes.note}>{t('delete.used', { n: uses.shown })}</p>
  const remove = async () => {
    await navigate({ to: '/grilles' })
    await store.inTurn(() => store.remove('models', model.id))
    const notice = `deleted-${model.id}`
    notifications.show({
      id: notice,
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('dialog.notice') },
      message: (
        <span className={classes.notice}>
          {t('delete.done', { reference: model.reference })}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              notifications.hide(notice)
              void putBack(store, 'models', model)
            }}
          >
            {t('delete.undo')}
          </Button>
        </span>
      ),
    })
  }
  return (
    <Button
      variant="subtle"
      color="encre"
      leftSection={<IconTrash size="1.125rem" aria-hidden />}
      onClick={() => void remove()}
    >
      {t('delete.button')}
    </Button>
  )
}
