import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { putBack } from '#renderer/store/put-back.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { PlainIconButton } from './plain-icon-button.tsx'

/** Takes a piece out of the dossier, and offers to put it back. A piece someone has annotated stays, and that is said. */
export function RemovePiece({ piece }: { piece: PieceRecord }) {
  const { t } = useTranslation('dossiers')
  const store = useStore()

  const remove = async () => {
    const isAnnotated = await store.inTurn(async () => {
      // Asked now rather than followed: of a dossier with thousands of notes each row would follow its own.
      if ((await store.find('annotations', { pieceId: piece.id })).length > 0) return true
      // What the store refuses it keeps and tries again.
      await store.remove('pieces', piece.id).catch(() => undefined)
      return false
    })
    if (isAnnotated) {
      notifications.show({ id: `annotated-${piece.id}`, color: 'ocre', role: 'alert', message: t('pieces.annotated') })
      return
    }
    showUndo({
      id: `removed-${piece.id}`,
      said: <KeptWithin sentence={title => t('pieces.removed', { title })}>{piece.title}</KeptWithin>,
      offer: t('pieces.undo'),
      undo: () => void putBack(store, 'pieces', piece).catch(() => undefined),
    })
  }
  return (
    <PlainIconButton
      label={t('pieces.removeOf', { title: piece.title })}
      disabled={store.readOnly}
      onClick={() => void remove()}
    >
      <IconTrash size="1.125rem" aria-hidden />
    </PlainIconButton>
  )
}
