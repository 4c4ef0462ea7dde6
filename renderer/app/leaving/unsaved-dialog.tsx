import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSaveState } from '#renderer/store/react/use-save-state.ts'

type Props = { onStay(): void; onGiveUp(): void }

/** Asks before a window closes on words that could not be saved; closing it is staying. */
export function UnsavedDialog({ onStay, onGiveUp }: Props) {
  const { t } = useTranslation('app')
  const { trouble } = useSaveState()
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('leaving.title')}
      closeButtonProps={{ 'aria-label': t('leaving.stay') }}
      centered
    >
      <div role="alert">
        <p>{t(trouble === 'disk_full' ? 'leaving.diskFull' : 'leaving.notSaved')}</p>
        <p>{t('leaving.closesOnceSaved')}</p>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onGiveUp}>
          {t('leaving.giveUp')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('leaving.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
