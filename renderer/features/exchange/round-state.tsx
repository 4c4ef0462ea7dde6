import { IconEyeOff, IconLockOpen, IconPackageExport, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { mayHoldPen } from '#shared/domain/round-pen.ts'
import classes from './exchange.module.css'
import { gridTitle } from './grid-title.ts'
import { OpenRoundDialog } from './open-round-dialog.tsx'
import { RoundSeats } from './round-seats.tsx'
import { useLateBodies } from './use-late-bodies.ts'
import type { RoundActs } from './use-round-acts.ts'
import type { Round, Rounds } from './use-rounds.ts'

type Props = { dossier: DossierRecord; round: Round; known: Rounds; acts: RoundActs }

/** One round: which grid, called by whom, who has sealed, open since when; and what the holder of the pen does next. */
export function RoundState({ dossier, round, known, acts }: Props) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { readOnly } = useStore()
  const broken = useLateBodies(round, known)
  const { openedAt, calledAt, caller, seats, model } = round
  const title = model ? gridTitle(model) : { title: round.grid, language: 'fr' }
  const given = seats.filter(({ standing }) => standing !== 'nothing').length
  return (
    <div className={classes.round}>
      <h3 className={classes.subtitle} lang={title.language}>
        {title.title}
      </h3>
      <p className={classes.state}>
        {openedAt === null ? <IconEyeOff size="1.125rem" aria-hidden /> : <IconLockOpen size="1.125rem" aria-hidden />}
        <span>
          {openedAt !== null
            ? t('openSince', { at: dayAndTime(openedAt, language) })
            : calledAt !== null && caller
              ? t('calledBy', { name: caller.name, at: dayAndTime(calledAt, language) })
              : t('called')}
        </span>
      </p>
      <p className={classes.state}>
        <IconUsers size="1.125rem" aria-hidden />
        <span>{t('sealedOf', { given, total: seats.length })}</span>
      </p>
      <RoundSeats seats={seats} broken={broken} />
      {openedAt === null && <p className={classes.note}>{t('blind')}</p>}
      {round.isPen && !readOnly && <PenActs dossier={dossier} round={round} acts={acts} />}
    </div>
  )
}

function PenActs({ dossier, round, acts }: Omit<Props, 'known'>) {
  const { t } = useTranslation('exchange')
  const { role } = useProfile().profile.identity
  const [asking, ask] = useState(false)
  const { grid, openedAt } = round
  if (!mayHoldPen(role)) return null
  const send = (purpose: 'round' | 'opening') =>
    void acts.send(purpose, grid, t(`fileName.${purpose}`, { number: dossier.number }))
  return (
    <div className={classes.acts}>
      <HeldButton
        variant="default"
        busy={acts.busy === 'round'}
        leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
        onClick={() => send('round')}
      >
        {t('act.round')}
      </HeldButton>
      {openedAt === null ? (
        <HeldButton
          variant="default"
          busy={acts.busy === 'open'}
          leftSection={<IconLockOpen size="1.125rem" aria-hidden />}
          onClick={() => ask(true)}
        >
          {t('act.open')}
        </HeldButton>
      ) : (
        <HeldButton
          variant="default"
          busy={acts.busy === 'opening'}
          leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
          onClick={() => send('opening')}
        >
          {t('act.opening')}
        </HeldButton>
      )}
      <OpenRoundDialog
        opened={asking}
        round={round}
        onClose={() => ask(false)}
        onOpen={() => {
          ask(false)
          void acts.open(grid)
        }}
      />
    </div>
  )
}
