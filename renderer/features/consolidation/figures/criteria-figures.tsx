import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { PictureCriterion } from '#shared/domain/consolidation/pictures/answer-on-picture.ts'
import { dotChart } from '#shared/domain/consolidation/pictures/dot-chart.ts'
import { heatChart } from '#shared/domain/consolidation/pictures/heat-chart.ts'
import { inParts } from '#shared/domain/consolidation/pictures/in-parts.ts'
import type { Voice } from '#shared/domain/consolidation/pictures/voice.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { useCollegeNames } from '../use-college-names.ts'
import classes from './figures.module.css'

type Props = { grid: Grid; criteria: readonly PictureCriterion[]; voices: readonly Voice[]; asked: number }

/** Of one figure, so that it is still read as one and drawn at once. */
const mostRows = 40

/** Every criterion as a row of dots, then every answer in a map; in several figures where the grid is long. */
export function CriteriaFigures({ grid, criteria, voices, asked }: Props) {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  const collegeNames = useCollegeNames()
  const ids = { dots: useId(), heat: useId() }
  const charts = useMemo(() => {
    const parts = inParts(criteria, run => run.length <= mostRows)
    const captioned = (key: 'figures.dots' | 'figures.heat', rank: number) =>
      parts.length < 2 ? t(key) : t('figures.part', { caption: t(key), part: rank + 1, parts: parts.length })
    return {
      dots: parts
        .map((run, rank) =>
          dotChart(run, voices, { caption: captioned('figures.dots', rank), language, collegeNames, asked }),
        )
        .filter(({ rows }) => rows.length > 0),
      heat: parts.map((run, rank) => heatChart(run, voices, { caption: captioned('figures.heat', rank), language })),
    }
  }, [criteria, voices, asked, collegeNames, language, t])
  const spoken = grid.file.language
  return (
    <>
      {charts.dots.length > 0 && (
        <section className={classes.block} aria-labelledby={ids.dots}>
          <h2 id={ids.dots} className={classes.title}>
            {t('figures.dotsTitle')}
          </h2>
          <p className={classes.note}>{t('figures.dotsExplained')}</p>
          {charts.dots.map((chart, rank) => (
            <ChartFigure
              key={chart.caption}
              chart={chart}
              fileName={`${grid.id}-points-${rank + 1}`}
              language={spoken}
            />
          ))}
        </section>
      )}
      {charts.heat.length > 0 && voices.length > 0 && (
        <section className={classes.block} aria-labelledby={ids.heat}>
          <h2 id={ids.heat} className={classes.title}>
            {t('figures.heatTitle')}
          </h2>
          <p className={classes.note}>{t('figures.heatExplained')}</p>
          {charts.heat.map((chart, rank) => (
            <ChartFigure
              key={chart.caption}
              chart={chart}
              fileName={`${grid.id}-carte-${rank + 1}`}
              language={spoken}
            />
          ))}
        </section>
      )}
    </>
  )
}
