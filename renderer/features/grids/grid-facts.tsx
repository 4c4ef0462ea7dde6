import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import classes from './grid-screen.module.css'
import { summaryOf } from './grid-summary.ts'
import { usesOf } from './grid-usage.ts'
import { StatusMark } from './status-mark.tsx'
import { useLanguageName } from './use-language-name.ts'
import { useLibrary } from './use-library.ts'

/** The sheet of a version: where it stands, since when, by which act, and what uses it. */
export function GridFacts({ model, grid }: { model: ModelRecord; grid: Grid | null }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const nameOf = useLanguageName()
  const { usage } = useLibrary()
  const title = useId()
  const summary = useMemo(() => summaryOf(model), [model])
  const { language, licence, questions, status } = summary
  const { adoption, validity, replaces = [] } = grid?.file ?? {}
  const day = (date: string) => dayOfInstant(`${date}T12:00:00`, spoken)
  const periodSentence = ({ from, until }: NonNullable<Grid['file']['validity']>) => {
    if (from && until) return t('facts.fromUntil', { from: day(from), until: day(until) })
    if (from) return t('facts.from', { from: day(from) })
    return until ? t('facts.until', { until: day(until) }) : t('facts.none')
  }
  const facts: [string, React.ReactNode][] = [
    [t('facts.status'), <StatusMark key="status" status={status} />],
    [t('facts.reference'), model.reference],
    [t('facts.language'), nameOf(language)],
    [t('facts.questions'), String(questions)],
    [t('facts.uses'), t('row.uses', { n: usesOf(usage, model.reference) })],
    [t('facts.adoption'), <Adoption key="adoption" adoption={adoption} language={language} />],
    [t('facts.validity'), periodSentence(validity ?? {})],
    ...(replaces.length > 0
      ? [[t('facts.replaces'), replaces.map(({ version }) => version).join(', ')] as [string, string]]
      : []),
    ...(licence
      ? [
          [
            t('facts.licence'),
            <Kept key="licence" language={language}>
              {licence}
            </Kept>,
          ] as [string, React.ReactNode],
        ]
      : []),
  ]
  return (
    <section aria-labelledby={title} className={classes.card}>
      <h2 id={title} className={classes.cardTitle}>
        {t('facts.title')}
      </h2>
      <dl className={classes.lines}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.line}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {model.withdrawal && <Withdrawal withdrawal={model.withdrawal} />}
    </section>
  )
}

type AdoptionProps = { adoption: Grid['file']['adoption']; language: string }

function Adoption({ adoption, language }: AdoptionProps) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const day = adoption?.date && dayOfInstant(`${adoption.date}T12:00:00`, spoken)
  if (!adoption?.act) return day || t('facts.none')
  return (
    <>
      <Kept language={language}>{adoption.act}</Kept>
      {day && ` (${day})`}
    </>
  )
}

function Withdrawal({ withdrawal }: { withdrawal: NonNullable<ModelRecord['withdrawal']> }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const { record: member } = useRecord('members', withdrawal.memberId)
  return (
    <p className={classes.note}>
      {t('facts.withdrawn', { day: dayOfInstant(withdrawal.at, spoken), name: member?.name ?? withdrawal.memberId })}{' '}
      <Kept>{withdrawal.reason}</Kept>
    </p>
  )
}
