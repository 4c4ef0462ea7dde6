import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { putBack } from '#renderer/store/put-back.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
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
    // What the store refuses it keeps and tries again.
    store.inTurn(() => store.remove('models', model.id)).catch(() => undefined)
    showUndo({
      id: `deleted-${model.id}`,
      said: t('delete.done', { reference: model.reference }),
      offer: t('delete.undo'),
      undo: () => void putBack(store, 'models', model).catch(() => undefined),
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
