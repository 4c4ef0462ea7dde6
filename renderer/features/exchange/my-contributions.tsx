import { IconLock, IconPackageExport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './exchange.module.css'
import type { RoundActs } from './use-round-acts.ts'
import type { Rounds } from './use-rounds.ts'

type Props = { dossier: DossierRecord; known: Rounds; acts: RoundActs }

/** One's own part: what is left to seal, where its summary is, and what one has to send of the dossier. */
export function MyContributions({ dossier, known, acts }: Props) {
  const { t } = useTranslation('exchange')
  const { name } = useProfile().profile.identity
  const unsealed = known.rounds.filter(({ draft }) => draft !== undefined)
  return (
    <div className={classes.acts}>
      {unsealed.map(({ grid }) => (
        <Link
          key={grid}
          to="/dossiers/$dossierId/evaluation"
          params={{ dossierId: dossier.id }}
          className={classes.toSeal}
        >
          <IconLock size="1.125rem" aria-hidden />
          {t('act.seal', { rounds: unsealed.length, grid })}
        </Link>
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
    </div>
  )
}
