import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { mayHoldPen } from '#shared/domain/round-pen.ts'
import { ActReport } from './act-report.tsx'
import { CallRound } from './call-round.tsx'
import classes from './exchange.module.css'
import { MyContributions } from './my-contributions.tsx'
import { OwnDeviceCard } from './own-device-card.tsx'
import { PackageImport } from './package-import.tsx'
import { RoundState } from './round-state.tsx'
import { useRoundActs } from './use-round-acts.ts'
import { useRounds } from './use-rounds.ts'

/** The blind first round of a dossier, and what goes from profile to profile by a file. */
export function RoundPanel({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('exchange')
  const title = useId()
  const { readOnly } = useStore()
  const { identity } = useProfile().profile
  const known = useRounds(dossier.id)
  const acts = useRoundActs(dossier)
  if (!known.ready) return null
  const callable = known.models.filter(({ reference }) => !known.rounds.some(({ grid }) => grid === reference))
  return (
    <section aria-labelledby={title} className={classes.card} data-pane>
      <h2 id={title} className={classes.title}>
        {t('title')}
      </h2>
      {known.rounds.length === 0 && <p className={classes.note}>{t('notCalled')}</p>}
      {known.rounds.map(round => (
        <RoundState key={round.grid} dossier={dossier} round={round} known={known} acts={acts} />
      ))}
      {!readOnly && mayHoldPen(identity.role) && callable.length > 0 && (
        <CallRound dossier={dossier} models={callable} acts={acts} />
      )}
      {!readOnly && (
        <>
          <h3 className={classes.subtitle}>{t('packages')}</h3>
          <MyContributions dossier={dossier} known={known} acts={acts} />
          <PackageImport />
        </>
      )}
      <ActReport outcome={acts.outcome} />
      {!readOnly && <OwnDeviceCard />}
    </section>
  )
}
