import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DropTarget } from '#renderer/ui/files/drop-target.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { usePaletteActions } from '#renderer/ui/palette/palette-actions.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { GridFilters } from './grid-filters.tsx'
import { filterFamilies } from './grid-library.ts'
import classes from './grid-list.module.css'
import type { GridListSearch } from './grid-list-search.ts'
import { GridTable } from './grid-table.tsx'
import { ImportReport } from './import-report.tsx'
import { useGridImport } from './use-grid-import.ts'
import { useLibrary } from './use-library.ts'
import { useMayChange } from './use-may-change.ts'

const route = getRouteApi('/grilles')

/** The grids of the committee, every version of each; files come in by the button or by dropping them here. */
export function GridListScreen() {
  const { t } = useTranslation('grids')
  useScreenTitle(t('list.title'))
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const library = useLibrary()
  const mayChange = useMayChange()
  const incoming = useGridImport()
  const shown = useMemo(() => filterFamilies(library.families, search), [library.families, search])
  const show = useCallback((change: GridListSearch) => void navigate({ search: change, replace: true }), [navigate])
  const label = t('import.button')
  usePaletteActions(
    useMemo(
      () => (mayChange ? [{ id: 'import-grid', label, icon: IconFileImport, run: incoming.choose }] : []),
      [mayChange, label, incoming.choose],
    ),
  )
  const versions = library.families.reduce((sum, family) => sum + family.versions.length, 0)
  return (
    <DropTarget invitation={t('import.drop')} disabled={!mayChange} onFiles={files => void incoming.take(files)}>
      <div className={classes.screen}>
        <div className={classes.head}>
          <h1 className={classes.title}>{t('list.title')}</h1>
          <p className={classes.count} role="status">
            {library.ready ? t('list.count', { n: library.families.length, versions }) : t('list.loading')}
          </p>
          {mayChange && (
            <Button leftSection={<IconFileImport size="1.125rem" aria-hidden />} onClick={incoming.choose}>
              {label}
            </Button>
          )}
        </div>
        <input
          {...incoming.picker}
          type="file"
          accept=".json,application/json"
          multiple
          hidden
          aria-label={label}
          tabIndex={-1}
        />
        <ImportReport incoming={incoming} />
        <GridFilters families={library.families} search={search} onChange={show} />
        {library.ready && shown.length > 0 && <GridTable families={shown} usage={library.usage} />}
        {library.ready && shown.length === 0 && (
          <NoGrid filtered={versions > 0} mayChange={mayChange} onShowAll={() => show({})} />
        )}
        {mayChange && <p className={classes.hint}>{t('import.hint')}</p>}
      </div>
    </DropTarget>
  )
}

type NoGridProps = { filtered: boolean; mayChange: boolean; onShowAll: () => void }

/** « None yet » and « filtered out » are two different things. */
function NoGrid({ filtered, mayChange, onShowAll }: NoGridProps) {
  const { t } = useTranslation('grids')
  if (!filtered)
    return <EmptyState level={2} title={t('none.title')} sentence={t(mayChange ? 'none.sentence' : 'none.readers')} />
  return (
    <EmptyState
      level={2}
      title={t('none.filteredTitle')}
      sentence={t('none.filtered')}
      action={
        <Button variant="default" onClick={onShowAll}>
          {t('none.showAll')}
        </Button>
      }
    />
  )
}
