import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'
import classes from './remove-piece.module.css'

/** Takes a piece out of the dossier, and offers to put it back. A piece someone has annotated stays. */
export function RemovePiece({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('dossiers')
  const store = useStore()
  const { records: annotations, status } = useRecords('annotations', { pieceId: piece.id })
  const annotated = annotations.length > 0

  const remove = async () => {
    await store.remove('pieces', piece.id)
    const notice = `removed-${piece.id}`
    notifications.show({
      id: notice,
      autoClose: 12_000,
      message: (
        <span className={classes.notice}>
          <span>
            <KeptWithin sentence={title => t('pieces.removed', { title })}>{piece.title}</KeptWithin>
          </span>{' '}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              notifications.hide(notice)
              void store.put('pieces', { ...piece, clock: store.tick() })
            }}
          >
            {t('pieces.undo')}
          </Button>
        </span>
      ),
    })
  }
  return (
    <Button
      variant="subtle"
      color="encre"
      size="xs"
      leftSection={<IconTrash size="1rem" aria-hidden />}
      aria-label={t('pieces.removeOf', { title: piece.title })}
      title={annotated ? t('pieces.annotated') : undefined}
      disabled={store.readOnly || annotated || status === 'loading'}
      onClick={remove}
    >
      {t('pieces.remove')}
    </Button>
  )
}
