import { Button, Group, Modal } from '@mantine/core'
import { IconLock, IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './exchange.module.css'
import type { RoundActs } from './use-round-acts.ts'
import type { Round, Rounds } from './use-rounds.ts'

type Props = { dossier: DossierRecord; known: Rounds; acts: RoundActs }

/** One's own part: seal what was assessed for a round, and send what one has to say of the dossier. */
export function MyContributions({ dossier, known, acts }: Props) {
  const { t } = useTranslation('exchange')
  const { name } = useProfile().profile.identity
  const [sealing, ask] = useState<Round | null>(null)
  const unsealed = known.rounds.filter(({ draft }) => draft !== undefined)
  return (
    <div className={classes.acts}>
      {unsealed.map(round => (
        <HeldButton
          key={round.grid}
          variant="default"
          busy={acts.busy === 'seal'}
          leftSection={<IconLock size="1.125rem" aria-hidden />}
          onClick={() => ask(round)}
        >
          {t('act.seal', { rounds: unsealed.length, grid: round.grid })}
        </HeldButton>
      ))}
      <HeldButton
        variant="default"
        busy={acts.busy === 'contributions'}
        leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
        onClick={() =>
          void acts.send('contributions', undefined, t('fileName.contributions', { number: dossier.number, name }))
        }
      >
        {t('act.contributions')}
      </HeldButton>
      <Modal
        opened={sealing !== null}
        onClose={() => ask(null)}
        title={t('sealing.title')}
        closeButtonProps={{ 'aria-label': t('sealing.cancel') }}
      >
        <p>{t('sealing.consequences')}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => ask(null)} data-autofocus>
            {t('sealing.cancel')}
          </Button>
          <Button
            onClick={() => {
              ask(null)
              if (sealing?.draft) void acts.seal(sealing.draft)
            }}
          >
            {t('sealing.confirm')}
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
