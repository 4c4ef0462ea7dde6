import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { fewDossiers, type GridStatistics } from '#shared/domain/comparison/committee-statistics.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './comparison.module.css'
import { CountPanel } from './count-panel.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import type { DossiersById } from './use-committee-statistics.ts'

type Props = { statistics: GridStatistics; dossiers: DossiersById }

/** What one grid says over the dossiers: bounds, completeness, weakest and most debated criteria. */
export function GridPanels({ statistics, dossiers }: Props) {
  const { t } = useTranslation('comparison')
  const { t: term } = useTranslation('terms')
  const language = useLanguage()
  const heading = useId()
  const { grid, bounds, completeness, weakest, debated, rounds } = statistics
  const percent = (share: number) => writtenNumber(Math.round(share * 100), language)
  const few = (n: number) => (n < fewDossiers ? ` ${t('all.few')}` : '')
  return (
    <section aria-labelledby={heading} className={classes.grid}>
      <h2 id={heading} className={classes.heading}>
        <span lang={grid.file.language}>{grid.title}</span> {grid.version}
      </h2>
      <p className={classes.note}>
        {t('all.retained', { count: statistics.dossiers.length })}
        {few(statistics.dossiers.length)}
      </p>
      <div className={classes.panels}>
        <CountPanel
          level={3}
          title={t('all.bounds')}
          none={t('all.noRetained')}
          dossiers={dossiers}
          counts={bounds.map(({ key, dossiers: own }) => ({
            name: key === 'not_conclusive' ? t('all.notConclusive') : term(`sense.${key}`),
            dossiers: own,
          }))}
        />
        <CountPanel
          level={3}
          title={t('all.completeness')}
          none={completeness ? t('all.complete') : t('all.noRetained')}
          dossiers={dossiers}
          counts={
            completeness && completeness.incomplete.length > 0
              ? [
                  {
                    name: t('all.incomplete', { percent: percent(completeness.mean) }),
                    dossiers: completeness.incomplete,
                  },
                ]
              : []
          }
        />
      </div>
      <div className={`${classes.panels} ${classes.criteria}`}>
        <CriterionPanel
          title={t('all.weakest')}
          explained={`${t('all.weakestExplained')}${few(statistics.dossiers.length)}`}
          none={t('all.noRetained')}
          language={grid.file.language}
          dossiers={dossiers}
          criteria={weakest.map(({ question, mean, n, dossiers: own }) => ({
            id: question.id,
            label: question.label,
            number: t('all.mean', { mean: percent(mean), n }),
            dossiers: own,
          }))}
        />
        <CriterionPanel
          title={t('all.debated')}
          explained={`${t('all.debatedExplained', { count: rounds.length })}${few(rounds.length)}`}
          none={rounds.length === 0 ? t('all.noRound') : t('all.noDebate')}
          language={grid.file.language}
          dossiers={dossiers}
          criteria={debated.map(({ question, alerts, n }) => ({
            id: question.id,
            label: question.label,
            number: t('all.alerts', { count: alerts.length, n }),
            dossiers: alerts,
          }))}
        />
      </div>
    </section>
  )
}
