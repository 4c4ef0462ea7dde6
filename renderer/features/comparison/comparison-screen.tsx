import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { Compared } from './compared.tsx'
import classes from './comparison.module.css'
import { ComparisonGrid } from './comparison-grid.tsx'
import type { ComparisonSearch } from './comparison-search.ts'
import { SideChooser } from './side-chooser.tsx'
import { useComparison } from './use-comparison.ts'

const route = getRouteApi('/comparaison')

/** Two to four assessments on one grid: of several dossiers, or of one before and after. */
export function ComparisonScreen() {
  const { t } = useTranslation('comparison')
  useScreenTitle(t('title'))
  const navigate = route.useNavigate()
  const comparison = useComparison(route.useSearch())
  const { ready, grid, sides, chosen, candidates } = comparison
  const show = useCallback((search: ComparisonSearch) => void navigate({ search, replace: true }), [navigate])
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <Link to="/comparaison/ensemble">{t('toAll')}</Link>
      </div>
      {ready && candidates.length === 0 && (
        <EmptyState level={2} title={t('nothing')} sentence={t('nothingSentence')} />
      )}
      {ready && candidates.length > 0 && (
        <div className={classes.columns}>
          <div className={classes.side}>
            <ComparisonGrid comparison={comparison} onChoose={reference => show({ grid: reference, of: [] })} />
            <SideChooser
              comparison={comparison}
              onChoose={of => show({ ...(grid ? { grid: grid.reference } : {}), of })}
            />
          </div>
          <div className={classes.work}>
            {grid && sides.length > 1 ? (
              <Compared key={chosen.join(' ')} grid={grid} comparison={comparison} />
            ) : (
              <EmptyState level={2} title={t('choose')} sentence={grid ? t('chooseSentence') : t('noGrid')} />
            )}
          </div>
        </div>
      )}
    </div>
  )
}
