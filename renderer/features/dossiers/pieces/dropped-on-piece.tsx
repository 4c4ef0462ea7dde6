import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PieceRecord } from '#shared/domain/piece.ts'

/** A file that was dropped on a piece: it may be its new version, or another piece of the dossier. */
export type DroppedOnPiece = { piece: Pick<PieceRecord, 'id' | 'title'>; file: File }

type Props = {
  dropped: DroppedOnPiece | null
  onVersion: (dropped: DroppedOnPiece) => void
  onAdd: (dropped: DroppedOnPiece) => void
  onClose: () => void
}

/** Asks which of the two was meant: nothing is taken in before. */
export function AskDroppedOnPiece({ dropped, onVersion, onAdd, onClose }: Props) {
  const { t } = useTranslation('pieces')
  return (
    <Modal
      opened={dropped !== null}
      onClose={onClose}
      title={t('dropped.title')}
      closeButtonProps={{ 'aria-label': t('dropped.cancel') }}
    >
      {dropped ? (
        <>
          <Text mb="md">{t('dropped.sentence', { file: dropped.file.name, title: dropped.piece.title })}</Text>
          <Group gap="xs">
            <Button data-autofocus onClick={() => onVersion(dropped)}>
              {t('dropped.version')}
            </Button>
            <Button variant="default" onClick={() => onAdd(dropped)}>
              {t('dropped.add')}
            </Button>
            <Button variant="subtle" color="encre" onClick={onClose}>
              {t('dropped.cancel')}
            </Button>
          </Group>
        </>
      ) : null}
    </Modal>
  )
}
