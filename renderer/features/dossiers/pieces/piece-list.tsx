import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { FolderHeading } from './folder-heading.tsx'
import classes from './piece-list.module.css'
import { type PieceActs, PieceRow } from './piece-row.tsx'
import type { PieceRow as Row } from './piece-rows.ts'
import { beside, isStop, RowEntered, rowOf, stopOf } from './row-entered.ts'
import { usePrinting } from './use-printing.ts'

type Props = {
  rows: readonly Row[]
  chosen: ReadonlySet<string>
  onChoose: (id: string, on: boolean, range: boolean) => void
  onFold: (key: string) => void
} & PieceActs

/**
 * The pieces, of which only those on show are in the page, each with its place among all. Tab meets one control a line:
 * Right and Left go in among the others, of which Tab then meets each, and Escape comes out again. From a box, a title or
 * a heading, Up, Down, Page, Home and End go to the same thing of another line; a line that has the focus stays in the page.
 */
export const PieceList = memo(function PieceList({ rows, chosen, onChoose, onFold, onNewVersion, onRestore }: Props) {
  const { t } = useTranslation('dossiers')
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<{ key: string; inside: boolean } | null>(null)
  const printing = usePrinting()
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const kept = rows.findIndex(({ key }) => key === focused?.key)
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b)
    },
    [rows, focused],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (rows[index]?.kind === 'piece' ? usualHeight : headingHeight),
    getItemKey: index => rows[index]?.key ?? index,
    overscan: 4,
    rangeExtractor,
  })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const part = partOf(event.target)
    if (part === null || within(event)) walkInside(event)
    else walkLines(event, part)
  }

  const walkInside = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && focused?.inside) {
      event.preventDefault()
      setFocused({ key: focused.key, inside: false })
      stopOf(rowOf(event.target))?.focus()
    }
    const step = steps[event.key]
    if (!step || isTyping(event.target)) return
    event.preventDefault()
    beside(event.target, step)?.focus()
  }

  const walkLines = (event: KeyboardEvent<HTMLElement>, part: string) => {
    const from = rows.findIndex(({ key }) => key === rowOf(event.target)?.dataset.key)
    const to = destination(event.key, from, rows.length)
    const row = to === null ? undefined : rows[to]
    if (to === null || !row) return
    event.preventDefault()
    setFocused({ key: row.key, inside: false })
    virtual.scrollToIndex(to, { align: 'auto' })
    focusWhenThere(scroller.current, row.key, part)
  }

  const items = printing ? rows.map((row, index) => ({ key: row.key, index, start: 0 })) : virtual.getVirtualItems()
  return (
    <div className={classes.frame}>
      <div ref={scroller} className={classes.scroller}>
        <ul
          aria-label={t('pieces.title')}
          className={printing ? `${classes.list} ${classes.printed}` : classes.list}
          style={printing ? {} : { height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={event => {
            const key = rowOf(event.target)?.dataset.key
            const onStop = isStop(event.target)
            setFocused(before => (key ? { key, inside: !onStop || (before?.key === key && before.inside) } : null))
          }}
          onBlur={event => {
            const next = event.relatedTarget
            if (!next || rowOf(next) !== rowOf(event.target)) setFocused(null)
          }}
        >
          {items.map(item => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-key={row.key}
                data-piece={row.kind === 'piece' ? row.piece.id : undefined}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className={classes.slot}
                style={printing ? {} : { transform: `translateY(${item.start}px)` }}
              >
                <RowEntered value={focused?.key === row.key && focused.inside}>
                  {row.kind === 'piece' ? (
                    <PieceRow
                      piece={row.piece}
                      level={row.level}
                      chosen={chosen.has(row.piece.id)}
                      onChoose={onChoose}
                      onNewVersion={onNewVersion}
                      onRestore={onRestore}
                    />
                  ) : (
                    <FolderHeading row={row} onFold={onFold} />
                  )}
                </RowEntered>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
})

/** Pixels before a line is measured. */
const usualHeight = 92
const headingHeight = 44
/** Lines that Page goes over. */
const page = 6

/** What arrows move among: fields keep theirs. */
const parts = ['input[type=checkbox]', 'a', 'button[aria-expanded]'] as const
const steps: Record<string, 1 | -1 | undefined> = { ArrowRight: 1, ArrowLeft: -1 }
const within = ({ key }: KeyboardEvent) => key === 'Escape' || key in steps
const partOf = (element: EventTarget): string | null => parts.find(part => (element as Element).matches(part)) ?? null

function destination(key: string, from: number, count: number): number | null {
  if (from < 0) return null
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}

/** A line far away is put in the page by the scroll: it takes the focus as soon as it is there. */
function focusWhenThere(scroller: HTMLElement | null, key: string, part: string, tries = 30): void {
  const line = scroller?.querySelector(`li[data-key="${CSS.escape(key)}"]`)
  const target = line?.querySelector<HTMLElement>(part) ?? line?.querySelector<HTMLElement>(parts.join())
  if (target) target.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(scroller, key, part, tries - 1))
}
