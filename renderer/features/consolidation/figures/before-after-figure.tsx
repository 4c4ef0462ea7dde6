import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { civilDate, civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { type NamedEvaluation, sectionValues } from '#shared/domain/comparison/section-charts.ts'
import { earlierStates, recordAsOf } from '#shared/domain/consolidation/earlier-states.ts'
import { evaluationOf } from '#shared/domain/consolidation/pictures/college-answers.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './figures.module.css'

type Props = { grid: Grid; retained: AssessmentRecord; pieceCounts: Readonly<Record<string, number>> }

/** The sections before the changes of a day, chosen by its date, and as they are retained now; nothing before a second day. */
export function BeforeAfterFigure({ grid, retained, pieceCounts }: Props) {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  const title = useId()
  const [day, choose] = useState<string | null>(null)
  const states = useMemo(() => earlierStates(retained, at => civilDay(new Date(at))), [retained])
  const state = states.find(one => one.day === day) ?? states.at(-1)
  const caption = t('figures.beforeAfter')
  const chart = useMemo(() => {
    if (!state) return null
    const named = (name: string, answers: AssessmentRecord['answers']): NamedEvaluation[] => {
      const evaluation = evaluationOf(grid, answers, pieceCounts)
      return evaluation ? [{ name, evaluation }] : []
    }
    const sides = [
      ...named(t('figures.before', { day: civilDate(state.day, language) }), state.answers),
      ...named(t('figures.now'), retained.answers),
    ]
    return sides.length < 2 ? null : sectionValues(grid, sides, { caption, language, afterwards: true })
  }, [grid, retained, pieceCounts, state, caption, language, t])
  if (!chart || !state) return null
  return (
    <section className={classes.block} aria-labelledby={title}>
      <h2 id={title} className={classes.title}>
        {t('figures.beforeAfterTitle')}
      </h2>
      <p className={classes.note}>{t('figures.beforeAfterExplained')}</p>
      <NativeSelect
        className={classes.choice}
        label={t('figures.day')}
        value={state.day}
        onChange={event => choose(event.currentTarget.value)}
        data={states.map(one => ({ value: one.day, label: civilDate(one.day, language) }))}
      />
      <ChartFigure chart={chart} fileName={`${grid.id}-avant-apres`} language={grid.file.language} />
      <p className={classes.note}>
        <Link to="/comparaison" search={{ grid: grid.reference, of: [recordAsOf(retained, state).id, retained.id] }}>
          {t('figures.compare')}
        </Link>
      </p>
    </section>
  )
}
