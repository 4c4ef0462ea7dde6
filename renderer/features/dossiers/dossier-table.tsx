import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierGroup } from './dossier-groups.ts'
import { DossierRow } from './dossier-row.tsx'
import classes from './dossier-table.module.css'
import { GroupHeading } from './group-heading.tsx'
import { ShapeLegend } from './shape-legend.tsx'
import type { DossierList } from './use-dossier-list.ts'
import { useRowKeys } from './use-row-keys.ts'

const columns = ['dossier', 'procedure', 'deadline', 'class', 'sealed'] as const

/** The rows, of which only those on show are in the page; arrows, Home, End and Page move among them all. */
export function DossierTable({ groups, list }: { groups: readonly DossierGroup[]; list: DossierList }) {
  const { t } = useTranslation('dossiers')
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => groups.flatMap(group => [group.name, ...group.dossiers.map(dossier => ({ dossier, group: group.name }))]),
    [groups],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (typeof rows[index] === 'string' ? 44 : 60),
    getItemKey: index => {
      const row = rows[index]
      return typeof row === 'object' ? row.dossier.id : `group-${row}`
    },
    overscan: 8,
  })
  const keys = useRowKeys(rows, virtual)

  return (
    <>
      <div ref={scroller} className={classes.scroller} data-pane>
        <table
          aria-label={t('list.title')}
          aria-rowcount={rows.length + 1}
          className={classes.table}
          onKeyDown={keys.onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1} className={classes.header}>
              {columns.map(column => (
                <th scope="col" key={column}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(item => {
              const row = rows[item.index]
              if (row === undefined) return null
              const slot = {
                ref: virtual.measureElement,
                'data-index': item.index,
                'aria-rowindex': item.index + 2,
                style: { transform: `translateY(${item.start}px)` },
              }
              return typeof row === 'string' ? (
                <tr key={item.key} {...slot} className={classes.slot}>
                  <GroupHeading name={row} sittingDate={list.sittingDate} columns={columns.length} />
                </tr>
              ) : (
                <DossierRow
                  key={item.key}
                  slot={slot}
                  dossier={row.dossier}
                  list={list}
                  inTabOrder={keys.current === row.dossier.id}
                  onFocus={keys.onFocus}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <ShapeLegend />
    </>
  )
}
