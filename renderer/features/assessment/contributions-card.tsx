import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDossierGrids } from '#renderer/ui/grid/use-dossier-grids.ts'
import { askedCapacities } from '#shared/domain/assessment/asked-questions.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './missing.module.css'
import { WhoIsMissingTable } from './who-is-missing-table.tsx'

/** Who was asked and who has answered, for each grid of a dossier. */
export function ContributionsCard({ dossier }: { dossier: DossierRecord }) {
  const grids = useDossierGrids(dossier)
  const asking = useMemo(() => grids.filter(grid => askedCapacities(grid).length > 0), [grids])
  return asking.map(grid => <GridCard key={grid.reference} grid={grid} dossierId={dossier.id} />)
}

function GridCard({ grid, dossierId }: { grid: Grid; dossierId: string }) {
  const { t } = useTranslation('assessment')
  const title = useId()
  return (
    <section aria-labelledby={title} className={classes.card} data-pane tabIndex={-1}>
      <h2 id={title} className={classes.title}>
        {t('who.title')}
      </h2>
      <p className={classes.grid} lang={grid.file.language}>
        {grid.title}
      </p>
      <WhoIsMissingTable grid={grid} dossierId={dossierId} labelledBy={title} />
    </section>
  )
}
