import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import classes from './document.module.css'
import type { Sheet } from './sheet.ts'
import { spanOfRange } from './shown-text.ts'
import { rowAt, type TextRow, textRows } from './text-rows.ts'

type Props = {
  /** NFC. */
  text: string
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>
  onSheet(sheet: Sheet | null): void
}

/** A text as it is, its lines numbered; only those in sight are drawn. */
export function TextSheet({ text, scroller, onSheet }: Props) {
  const rows = useMemo(() => textRows(text), [text])
  const pages = useMemo(() => [text] as const, [text])
  const root = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 20,
  })
  const drawn = virtual.getVirtualItems()
  const [from, to] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0]
  const size = virtual.getTotalSize()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that are drawn change with these
  useEffect(() => {
    if (!root.current) return
    onSheet(sheetOf(pages, rows, root.current, row => virtual.scrollToIndex(row, { align: 'center' })))
  }, [pages, rows, virtual, from, to, size, onSheet])
  useEffect(() => () => onSheet(null), [onSheet])

  const digits = String(rows.at(-1)?.line ?? 1).length
  return (
    <div ref={root} className={classes.lines} style={{ height: size, '--digits': digits }}>
      {drawn.map(({ index, start }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <div
            key={index}
            data-index={index}
            ref={virtual.measureElement}
            className={classes.line}
            style={{ transform: `translateY(${start}px)` }}
          >
            <span className={classes.number} aria-hidden>
              {row.first ? row.line : ''}
            </span>
            <code className={classes.code} data-row={index}>
              {text.slice(row.start, row.end)}
            </code>
          </div>
        )
      })}
    </div>
  )
}

function sheetOf(
  pages: readonly [string],
  rows: readonly TextRow[],
  root: HTMLElement,
  scrollTo: (row: number) => void,
): Sheet {
  const [text] = pages
  const nodeOf = (index: number): Text | null => {
    const node = root.querySelector(`[data-row="${index}"]`)?.firstChild
    return node instanceof Text ? node : null
  }
  const drawn = () =>
    [...root.querySelectorAll<HTMLElement>('[data-row]')]
      .map(element => Number(element.dataset.row))
      .toSorted((a, b) => a - b)
  return {
    pages,
    selected: () => {
      const selection = window.getSelection()
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
      // The drawn rows are runs of the text as the nodes of a document are.
      const runs = drawn().flatMap(index => {
        const node = nodeOf(index)
        const row = rows[index]
        return node && row ? [{ node, start: row.start }] : []
      })
      const span = spanOfRange({ text, runs }, selection.getRangeAt(0))
      return span ? [{ page: 1, span }] : []
    },
    ranges: ({ span }) => {
      const ranges: Range[] = []
      for (let index = rowAt(rows, span.start); index <= rowAt(rows, Math.max(span.start, span.end - 1)); index += 1) {
        const node = nodeOf(index)
        const row = rows[index]
        if (!node || !row) continue
        const range = document.createRange()
        range.setStart(node, Math.max(0, span.start - row.start))
        range.setEnd(node, Math.min(node.length, span.end - row.start))
        ranges.push(range)
      }
      return ranges
    },
    show: ({ span }) => scrollTo(rowAt(rows, span.start)),
  }
}
