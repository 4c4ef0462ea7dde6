import { Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { absentReservations } from '#shared/domain/opinion/named-reservations.ts'
import { otherSenses } from '#shared/domain/opinion/named-senses.ts'
import type { Failure } from '#shared/domain/result.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import classes from './opinion.module.css'
import { goToPart, type OpinionPart, partOf } from './opinion-parts.ts'

/** The committee's acts are written in French (use-opinion-record.ts), whatever the interface speaks. */
const inFrench = { language: 'fr' } as const

type Props = { text: TextRecord; obstacles: readonly Failure[]; ready: boolean }

/** What stands between the act and its export, or is to be read again, each leading to its place; beside the buttons it holds. */
export function ExportChecks({ text, obstacles, ready }: Props) {
  const { t, i18n } = useTranslation('opinion')
  return (
    <section className={classes.checks} aria-labelledby="opinion-checks">
      <Title order={2} size="h5" id="opinion-checks">
        {t('checks')}
      </Title>
      <div role="status" className={classes.checkList}>
        {obstacles.map(obstacle => (
          <Warning key={failureSentence(i18n, obstacle)} place={partOf(obstacle)}>
            {failureSentence(i18n, obstacle)}
          </Warning>
        ))}
        {obstacles.some(isOfCommittee) && (
          <Way>
            <Link to="/reglages">{t('openSettings')}</Link>
          </Way>
        )}
        {obstacles.map(({ params }) =>
          params?.textId === undefined ? null : (
            <Way key={params.textId}>
              <Link to="/avis/$textId" params={{ textId: String(params.textId) }}>
                {t('openOther')}
              </Link>
            </Way>
          ),
        )}
        {absentReservations(text.text).map(({ part, number, ids }) => (
          <Warning key={`${part} ${number}`} place={part}>
            {t('reservationsAbsent', { part, number, count: ids.length, ids: ids.join(', ') })}
          </Warning>
        ))}
        {otherSenses({ ...text, act: inFrench }).map(({ number, sense }) => (
          <Warning key={`sense ${number}`} place="articles">
            {t('senseOfArticle', { number, sense })}
          </Warning>
        ))}
        {ready && (
          <div className={classes.check}>
            <IconCircleCheck size="1.125rem" aria-hidden />
            <span>{t('checkPassed')}</span>
          </div>
        )}
      </div>
    </section>
  )
}

/** The names of the committee and of its city are mended in the settings. */
const isOfCommittee = ({ params }: Failure): boolean =>
  ['committee', 'city', 'act.committee', 'act.city'].includes(
    String(params?.part === 'heading' ? params.place : params?.part),
  )

function Way({ children }: { children: ReactNode }) {
  return (
    <div className={classes.check}>
      <IconArrowRight size="1.125rem" aria-hidden />
      {children}
    </div>
  )
}

function Warning({ place, children }: { place: OpinionPart | undefined; children: ReactNode }) {
  return (
    <div className={classes.check} data-obstacle>
      <IconAlertTriangle size="1.125rem" aria-hidden />
      {place ? (
        <UnstyledButton className={classes.checkLink} onClick={() => goToPart(place)}>
          {children}
        </UnstyledButton>
      ) : (
        <span>{children}</span>
      )}
    </div>
  )
}
