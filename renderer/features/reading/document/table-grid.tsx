import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { defusedCell } from '#shared/text/defused-cell.ts'
import { type Cell, type Choice, cellName, cellsOf, cellsSpan, corners, type TableText } from './cell-places.ts'
import classes from './document.module.css'
import type { Sheet } from './sheet.ts'

const rowPixels = 30
const characterPixels = 8
const columnPixels = { least: 72, most: 340 }
/** Where the numbers of the rows stand. */
const rankPixels = 56

type Props = {
  zoom: number
  onSheet(sheet: Sheet | null): void
  texts: readonly TableText[]
  shown: number
  name: string
  choice: Choice
  onChoice(choice: Choice): void
  onOpen(index: number): void
}

/** Laid out as blocks, the parts of a table lose the roles they are known by. */
const roles = { row: { role: 'row' }, rank: { role: 'rowheader' }, group: { role: 'rowgroup' } } as const

/** One table: the arrows move, with Shift they choose, and what is chosen is copied. */
export function TableGrid({ texts, shown, name, zoom, choice, onChoice, onOpen, onSheet }: Props) {
  const { t } = useTranslation('document')
  const id = useId()
  const table = texts[shown] as TableText
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useMemo(() => columnWidths(table), [table])
  const rowVirtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels * zoom,
    overscan: 8,
    scrollPaddingStart: rowPixels * zoom,
  })
  const columnVirtual = useVirtualizer({
    horizontal: true,
    count: table.columns,
    getScrollElement: () => scroller.current,
    estimateSize: index => (widths[index] ?? columnPixels.least) * zoom,
    overscan: 3,
    scrollPaddingStart: rankPixels,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes follow the size of the text
  useEffect(() => {
    rowVirtual.measure()
    columnVirtual.measure()
  }, [zoom])
  const bring = ({ row, column }: Cell) => {
    rowVirtual.scrollToIndex(row, { align: 'center' })
    columnVirtual.scrollToIndex(column, { align: 'auto' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place on another sheet than the one on show opens its sheet
  useEffect(() => bring(choice.to), [])
  const rows = rowVirtual.getVirtualItems()
  const columns = columnVirtual.getVirtualItems()
  const edges = [rows[0]?.index, rows.at(-1)?.index, columns[0]?.index, columns.at(-1)?.index].join()

  const pages = useMemo(() => texts.map(({ text }) => text), [texts])
  const latestChoice = useRef(choice)
  useEffect(() => {
    latestChoice.current = choice
  }, [choice])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells that are drawn change with `edges`
  useEffect(() => {
    const root = scroller.current
    if (!root) return
    onSheet({
      pages,
      selected: () => {
        const { top, bottom, left, right } = corners(latestChoice.current)
        return Array.from({ length: bottom - top + 1 }, (_, index) => ({
          page: shown + 1,
          span: cellsSpan(table, top + index, left, right),
        }))
      },
      ranges: ({ page, span }) => (page === shown + 1 ? rangesIn(root, table, span) : []),
      show: ({ page, span }) => {
        const place = cellsOf(texts[page - 1] ?? table, span)[0]
        const isElsewhere = page !== shown + 1
        if (isElsewhere) onOpen(page - 1)
        if (!place) return
        onChoice({ from: place, to: place })
        if (!isElsewhere) bring(place)
      },
    })
  }, [texts, pages, shown, edges, onSheet])
  useEffect(() => () => onSheet(null), [onSheet])

  const active = choice.to
  const area = corners(choice)
  const choose = (to: Cell, extend: boolean) => onChoice({ from: extend ? choice.from : to, to })
  const move = (event: KeyboardEvent) => {
    const next = moved(event, active, table, Math.max(1, rows.length - 16))
    if (!next) return
    event.preventDefault()
    choose(next, event.shiftKey)
    rowVirtual.scrollToIndex(next.row)
    columnVirtual.scrollToIndex(next.column)
  }
  const copied = () =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
      Array.from({ length: area.right - area.left + 1 }, (__, at) =>
        defusedCell(table.rows[area.top + index]?.[area.left + at] ?? '').replace(/[\t\r\n]+/g, ' '),
      ).join('\t'),
    ).join('\n')
  const height = rowVirtual.getTotalSize()
  const width = columnVirtual.getTotalSize()
  const cell = (row: number, column: number, left: number, size: number) => {
    const chosen = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
    const Cell = row === 0 ? 'th' : 'td'
    return (
      <Cell
        key={column}
        role={row === 0 ? 'columnheader' : 'gridcell'}
        id={`${id}-${row}-${column}`}
        aria-colindex={column + 2}
        aria-selected={chosen}
        data-active={(row === active.row && column === active.column) || undefined}
        data-cell={`${row}:${column}`}
        className={classes.cell}
        style={{ left, width: size }}
        onPointerDown={event => choose({ row, column }, event.shiftKey)}
        onPointerEnter={event => {
          if (event.buttons === 1) choose({ row, column }, true)
        }}
      >
        {table.rows[row]?.[column] ?? ''}
      </Cell>
    )
  }
  const line = (row: number, top: number, size: number) => (
    <tr
      key={row}
      {...roles.row}
      aria-rowindex={row + 1}
      className={row === 0 ? classes.head : classes.row}
      style={row === 0 ? { height: size } : { top, height: size }}
    >
      <th {...roles.rank} scope="row" aria-colindex={1} className={classes.rank}>
        {row + 1}
      </th>
      {columns.map(column => cell(row, column.index, column.start + rankPixels, column.size))}
    </tr>
  )
  return (
    <>
      <div className={classes.bar}>
        <b className={classes.address}>{cellName(active)}</b>
        <span className={classes.whole}>{table.rows[active.row]?.[active.column] ?? ''}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconCopy size="1rem" aria-hidden />}
          onClick={() => {
            scroller.current?.querySelector('table')?.focus()
            document.execCommand('copy')
          }}
        >
          {t('copyCells')}
        </Button>
      </div>
      <div ref={scroller} className={classes.grid}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are chosen with the keys
          role="grid"
          aria-label={name}
          aria-multiselectable
          aria-rowcount={table.rows.length}
          aria-colcount={table.columns + 1}
          aria-activedescendant={`${id}-${active.row}-${active.column}`}
          tabIndex={0}
          data-pane
          className={classes.plane}
          style={{ height, width: width + rankPixels }}
          onKeyDown={move}
          onCopy={event => {
            event.preventDefault()
            event.clipboardData.setData('text/plain', copied())
          }}
        >
          <thead {...roles.group}>{line(0, 0, rowPixels * zoom)}</thead>
          <tbody {...roles.group}>
            {rows.filter(({ index }) => index > 0).map(({ index, start: top, size }) => line(index, top, size))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function columnWidths({ rows, columns }: TableText): number[] {
  const looked = rows.slice(0, 100)
  return Array.from({ length: columns }, (_, column) => {
    const longest = looked.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)
    return Math.min(columnPixels.most, Math.max(columnPixels.least, longest * characterPixels + 20))
  })
}

/** Where a key leads from a cell; null where it is none of the table's. */
function moved(event: KeyboardEvent, { row, column }: Cell, table: TableText, screen: number): Cell | null {
  const last = { row: table.rows.length - 1, column: table.columns - 1 }
  const far = event.ctrlKey || event.metaKey
  const to = (next: Cell): Cell => ({
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  })
  switch (event.key) {
    case 'ArrowDown':
      return to({ row: far ? last.row : row + 1, column })
    case 'ArrowUp':
      return to({ row: far ? 0 : row - 1, column })
    case 'ArrowRight':
      return to({ row, column: far ? last.column : column + 1 })
    case 'ArrowLeft':
      return to({ row, column: far ? 0 : column - 1 })
    case 'PageDown':
      return to({ row: row + screen, column })
    case 'PageUp':
      return to({ row: row - screen, column })
    case 'Home':
      return to({ row: far ? 0 : row, column: 0 })
    case 'End':
      return to({ row: far ? last.row : row, column: last.column })
    default:
      return null
  }
}

function rangesIn(root: HTMLElement, table: TableText, passage: { start: number; end: number }): Range[] {
  return cellsOf(table, passage).flatMap(({ row, column, span }) => {
    const node = root.querySelector(`[data-cell="${row}:${column}"]`)?.firstChild
    if (!(node instanceof Text) || node.length < span.end) return []
    const range = document.createRange()
    range.setStart(node, span.start)
    range.setEnd(node, span.end)
    return [range]
  })
}
