import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { sectionRadar } from '#shared/domain/comparison/section-charts.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Explanation } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { boundingSections } from '#shared/domain/grid/section-thresholds.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { leastAxes } from '../least-axes.ts'
import classes from './result.module.css'

type Props = { grid: Grid; evaluation: Evaluation; explanation: Explanation }

/**
 * Scores of the sections from what is retained, as a star with the table that is its twin; the total and the level only
 * where the grid shows them.
 */
export function SectionScores({ grid, evaluation, explanation }: Props) {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  const { result, sections } = explanation
  const scored = sections.filter(({ score }) => score !== null)
  const bounding = useMemo(() => boundingSections(grid, evaluation), [grid, evaluation])
  const caption = t('result.radar')
  const name = t('figures.committee')
  const chart = useMemo(
    () => sectionRadar(grid, [{ name, evaluation }], { caption, language, room: 'side' }),
    [grid, evaluation, caption, name, language],
  )
  const number = (value: number) => writtenNumber(value, language)
  const level = grid.levels.find(({ code }) => code === result.level)?.label
  return (
    <>
      {chart.axes.length >= leastAxes && (
        <div className={classes.star}>
          <ChartFigure chart={chart} fileName={`${grid.id}-retenu`} language={grid.file.language} />
        </div>
      )}
      {scored.length > 0 && (
        <table className={classes.sections} aria-label={t('result.sections')}>
          <thead>
            <tr>
              <th scope="col">{t('result.section')}</th>
              <th scope="col">{t('result.weight')}</th>
              <th scope="col">{t('result.score')}</th>
            </tr>
          </thead>
          <tbody>
            {scored.map(({ section, score, belowMinimum }) => (
              <tr key={section.id} data-bounding={bounding.has(section.id) || undefined}>
                <th scope="row" lang={grid.file.language}>
                  {section.index + 1} {section.title}
                </th>
                <td>{number(section.weight)}</td>
                <td>
                  {bounding.has(section.id) && (
                    <svg viewBox="0 0 10 10" className={classes.diamond} role="img" aria-label={t('result.bounding')}>
                      <path d="M5 0 10 5 5 10 0 5z" />
                    </svg>
                  )}
                  {number(score ?? 0)}
                  {belowMinimum && <span className={classes.quiet}> ({t('result.belowMinimum')})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bounding.size > 0 && (
        <p className={classes.key}>
          <svg viewBox="0 0 10 10" className={classes.diamond} aria-hidden>
            <path d="M5 0 10 5 5 10 0 5z" />
          </svg>
          {t('result.bounding')}
        </p>
      )}
      {grid.showTotal && result.total !== null && (
        <p className={classes.total}>
          <span>{t('result.total')}</span>
          <span>
            <b>{number(result.total)}</b> {grid.file.results.unit ?? ''}
          </span>
        </p>
      )}
      {grid.showTotal && level !== undefined && (
        <p>
          <KeptWithin sentence={mark => t('result.level', { level: mark })} language={grid.file.language}>
            {level}
          </KeptWithin>
        </p>
      )}
      {!grid.showTotal && <p className={classes.quiet}>{t('result.noTotal')}</p>}
    </>
  )
}
