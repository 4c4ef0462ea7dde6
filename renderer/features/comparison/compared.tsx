import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { KnockoutList } from '#renderer/ui/knockouts/knockout-list.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { sectionRadar, sectionValues } from '#shared/domain/comparison/section-charts.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { ComparedCriteria } from './compared-criteria.tsx'
import { ComparedHeads } from './compared-heads.tsx'
import { ComparedSections } from './compared-sections.tsx'
import classes from './comparison.module.css'
import { isAfterwards } from './is-afterwards.ts'
import type { Comparison } from './use-comparison.ts'
import { useSideNames } from './use-side-names.ts'

/** What is compared, then eliminatory rules, then sections and their pictures, then the criteria that differ most. */
export function Compared({ grid, comparison }: { grid: Grid; comparison: Comparison }) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { sides } = comparison
  const namesOf = useSideNames(comparison)
  const names = useMemo(() => namesOf(sides), [namesOf, sides])
  const afterwards = isAfterwards(sides)
  const star = t('star')
  const lines = t(afterwards ? 'beforeAfter' : 'sideBySide')
  const charts = useMemo(() => {
    const named = sides.map(({ evaluation }, rank) => ({ name: names[rank] ?? '', evaluation }))
    return {
      star: sectionRadar(grid, named, { caption: star, language, room: 'wide' }),
      lines: sectionValues(grid, named, { caption: lines, language, afterwards }),
    }
  }, [grid, sides, names, star, lines, language, afterwards])
  const knockoutSides = sides.map(({ assessment, evaluation }, rank) => ({
    id: assessment.id,
    name: names[rank] ?? '',
    evaluation,
  }))
  const spoken = grid.file.language
  return (
    <>
      <ComparedHeads sides={sides} names={names} />
      <KnockoutList grid={grid} sides={knockoutSides} level={2} />
      <ComparedSections grid={grid} sides={sides} names={names} />
      <div className={classes.charts}>
        {charts.star.axes.length > 2 && (
          <ChartFigure chart={charts.star} fileName={`comparaison-${grid.id}-etoile`} language={spoken} />
        )}
        <ChartFigure chart={charts.lines} fileName={`comparaison-${grid.id}-sections`} language={spoken} />
      </div>
      <ComparedCriteria grid={grid} sides={sides} names={names} />
    </>
  )
}
