import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import classes from './comparison.module.css'
import { CountPanel } from './count-panel.tsx'
import { GridPanels } from './grid-panels.tsx'
import { useCommitteeStatistics } from './use-committee-statistics.ts'

/** What all the dossiers of the committee say together; every number opens the list it counts. */
export function CommitteeScreen() {
  const { t } = useTranslation('comparison')
  const { t: term } = useTranslation('terms')
  const title = t('all.title')
  const comparison = t('title')
  const trail = useMemo(() => [{ label: comparison, to: '/comparaison' }], [comparison])
  useScreenTitle(title, { screen: title, trail, heading: 'page' })
  const { ready, statistics, dossiers } = useCommitteeStatistics()
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <Link to="/comparaison">{t('toComparison')}</Link>
      </div>
      {ready && dossiers.size === 0 && (
        <EmptyState level={2} title={t('all.nothing')} sentence={t('all.nothingSentence')} />
      )}
      {ready && dossiers.size > 0 && (
        <>
          <p className={classes.note}>{t('all.count', { count: dossiers.size })}</p>
          <div className={classes.panels}>
            <CountPanel
              title={t('all.states')}
              dossiers={dossiers}
              counts={statistics.states.map(({ key, dossiers: own }) => ({
                name: term(`state.${key}`),
                dossiers: own,
              }))}
            />
            <CountPanel
              title={t('all.classes')}
              dossiers={dossiers}
              counts={statistics.classes.map(({ key, dossiers: own }) => ({
                name: term(`aiActClass.${key}`),
                dossiers: own,
              }))}
            />
            <CountPanel
              title={t('all.senses')}
              none={t('all.noSense')}
              dossiers={dossiers}
              counts={statistics.senses.map(({ key, dossiers: own }) => ({
                name: term(`sense.${key}`),
                dossiers: own,
              }))}
            />
          </div>
          {statistics.grids.map(grid => (
            <GridPanels key={grid.grid.reference} statistics={grid} dossiers={dossiers} />
          ))}
        </>
      )}
    </div>
  )
}
