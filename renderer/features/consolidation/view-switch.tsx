import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './consolidation.module.css'
import type { ConsolidationSearch } from './consolidation-search.ts'

type Props = { search: ConsolidationSearch; onSearch(search: ConsolidationSearch): void }

/** The same marks as dots, as a table or as figures. */
export function ViewSwitch({ search, onSearch }: Props) {
  const { t } = useTranslation('consolidation')
  return (
    <SegmentedControl
      className={classes.view}
      aria-label={t('filters.view')}
      value={search.view ?? 'dots'}
      onChange={view => {
        const { view: gone, ...others } = search
        onSearch(view === 'table' || view === 'figures' ? { ...others, view } : others)
      }}
      data={[
        { value: 'dots', label: t('filters.dots') },
        { value: 'table', label: t('filters.table') },
        { value: 'figures', label: t('filters.figures') },
      ]}
    />
  )
}
