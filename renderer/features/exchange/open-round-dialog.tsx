import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import classes from './exchange.module.css'
import type { Round } from './use-rounds.ts'

type Props = { opened: boolean; round: Round; onClose(): void; onOpen(): void }

/** The opening is one act that is never taken back: it is asked in words of its consequences. */
export function OpenRoundDialog({ opened, round, onClose, onOpen }: Props) {
  const { t } = useTranslation('exchange')
  const { memberId } = useProfile().profile.identity
  const missing = round.seats.filter(({ standing }) => standing === 'nothing').map(({ member }) => member.name)
  const isMissing = round.draft !== undefined || round.seats.some(one => one.member.id === memberId && !isGiven(one))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('opening.title')}
      closeButtonProps={{ 'aria-label': t('opening.cancel') }}
      size="lg"
    >
      <ul className={classes.consequences}>
        <li>{t('opening.reveals', { given: round.seats.length - missing.length })}</li>
        <li>{t('opening.forGood')}</li>
        <li>{t('opening.recorded')}</li>
        {missing.length > 0 && <li>{t('opening.missing', { count: missing.length, names: missing.join(', ') })}</li>}
      </ul>
      {isMissing && (
        <p role="alert" className={classes.warning}>
          {t('opening.yours')}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('opening.cancel')}
        </Button>
        <Button onClick={onOpen}>{t('opening.confirm')}</Button>
      </Group>
    </Modal>
  )
}

const isGiven = ({ standing }: Round['seats'][number]): boolean => standing !== 'nothing'
