import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { KnockoutList } from '#renderer/ui/knockouts/knockout-list.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { sectionRadar } from '#shared/domain/comparison/section-charts.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'

/** Eliminatory rules first, then the sections as a star with their thresholds. */
export function ResultPictures({ grid, evaluation }: { grid: Grid; evaluation: Evaluation }) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const caption = t('radar')
  const name = t('radarOwn')
  const chart = useMemo(
    () => sectionRadar(grid, [{ name, evaluation }], { caption, language, room: 'narrow' }),
    [grid, evaluation, caption, name, language],
  )
  return (
    <>
      <KnockoutList grid={grid} sides={[{ id: 'own', evaluation }]} />
      {chart.axes.length > 2 && (
        <ChartFigure chart={chart} fileName={`${grid.id}-sections`} language={grid.file.language} />
      )}
    </>
  )
}
