import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { usePaletteActions } from '#renderer/ui/palette/palette-actions.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { CreateDossierDialog } from './create-dossier-dialog.tsx'
import { groupDossiers } from './dossier-groups.ts'
import classes from './dossier-list-screen.module.css'
import type { DossierListSearch } from './dossier-list-search.ts'
import { DossierTable } from './dossier-table.tsx'
import { awaitsMe } from './dossier-views.ts'
import { ExpectedOfMe } from './expected-of-me.tsx'
import { FilterPane, FilterSheet } from './filter-pane.tsx'
import { NoDossier } from './no-dossier.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useDossierList } from './use-dossier-list.ts'

const route = getRouteApi('/dossiers')

type DossierListScreenProps = {
  /** Another way in for dossiers, composed by the shell. */
  children?: ReactNode
}

/** The dossiers of the committee, grouped by what is next. */
export function DossierListScreen({ children }: DossierListScreenProps) {
  const { t } = useTranslation('dossiers')
  useScreenTitle(t('list.title'))
  const { readOnly } = useStore()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useDossierList()
  const [creating, dialog] = useDisclosure(false)

  const groups = useMemo(
    () => groupDossiers(list.dossiers, search, list.context),
    [list.dossiers, search, list.context],
  )
  const shown = groups.reduce((sum, group) => sum + group.dossiers.length, 0)
  const awaiting = useMemo(
    () => list.dossiers.filter(dossier => awaitsMe(dossier, list.context)),
    [list.dossiers, list.context],
  )
  const show = useCallback((change: DossierListSearch) => void navigate({ search: change, replace: true }), [navigate])
  const newReferral = t('list.new')
  usePaletteActions(
    useMemo(
      () => (readOnly ? [] : [{ id: 'new-dossier', label: newReferral, icon: IconPlus, run: dialog.open }]),
      [newReferral, dialog.open, readOnly],
    ),
  )

  return (
    <div className={classes.screen}>
      <FilterPane list={list} search={search} onChange={show} />
      <div className={classes.work}>
        <div className={classes.head}>
          <h1 className={classes.title}>{t('list.title')}</h1>
          <p className={classes.count} role="status">
            {list.ready ? t('list.count', { n: list.dossiers.length, mine: awaiting.length }) : t('list.loading')}
          </p>
          {children}
          <SortMenu sort={search.sort ?? 'deadline'} onSort={sort => show({ ...search, sort })} />
          <FilterSheet list={list} search={search} onChange={show} />
          <Button leftSection={<IconPlus size="1.125rem" aria-hidden />} onClick={dialog.open} disabled={readOnly}>
            {newReferral}
          </Button>
        </div>
        {list.ready ? <ExpectedOfMe dossiers={awaiting} sittingDate={list.sittingDate} context={list.context} /> : null}
        {list.ready && shown > 0 ? <DossierTable groups={groups} list={list} /> : null}
        {list.ready && shown === 0 ? (
          <NoDossier filtered={list.dossiers.length > 0} onCreate={dialog.open} onShowAll={() => show({})} />
        ) : null}
      </div>
      <CreateDossierDialog opened={creating} onClose={dialog.close} numbers={list.numbers} />
    </div>
  )
}
