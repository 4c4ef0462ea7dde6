import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import type { DossierRecord } from '#shared/domain/dossier.ts'

type Row = string | { dossier: DossierRecord }
type Rows = readonly Row[]

/** The row one was on, so that coming back to the list finds it. Lives as long as the window. */
let lastRow: string | null = null

export type RowKeys = {
  /** The only row in the order of Tab. */
  current: string | null
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: (id: string) => void
}

/** Arrows, Page, Home and End among rows of which most are not in the page. */
export function useRowKeys(rows: Rows, virtual: Virtualizer<HTMLDivElement, Element>): RowKeys {
  const [current, setCurrent] = useState(() => firstOf(rows, lastRow))
  const present = rows.some(row => idOf(row) === current)
  const effective = present ? current : firstOf(rows, null)

  const onFocus = useCallback((id: string) => {
    lastRow = id
    setCurrent(id)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on coming back
  useEffect(() => {
    const index = rows.findIndex(row => idOf(row) === lastRow)
    if (index > 0) virtual.scrollToIndex(index, { align: 'center' })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const from = rows.findIndex(row => idOf(row) === effective)
    const to = destination(event.key, from, rows)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const id = idOf(rows[to])
    if (!id) return
    virtual.scrollToIndex(to, { align: 'auto' })
    onFocus(id)
    focusWhenThere(id)
  }
  return { current: effective, onKeyDown, onFocus }
}

const page = 10

function destination(key: string, from: number, rows: Rows): number | null {
  const search = (start: number, step: 1 | -1): number | null => {
    for (let index = start; index >= 0 && index < rows.length; index += step) if (idOf(rows[index])) return index
    return null
  }
  switch (key) {
    case 'ArrowDown':
      return search(from + 1, 1)
    case 'ArrowUp':
      return search(from - 1, -1)
    case 'PageDown':
      return search(Math.min(from + page, rows.length - 1), 1) ?? search(rows.length - 1, -1)
    case 'PageUp':
      return search(Math.max(from - page, 0), -1) ?? search(0, 1)
    case 'Home':
      return search(0, 1)
    case 'End':
      return search(rows.length - 1, -1)
    default:
      return null
  }
}

const idOf = (row: Row | undefined): string | null => (typeof row === 'object' ? row.dossier.id : null)

const firstOf = (rows: Rows, wanted: string | null): string | null =>
  rows.map(idOf).find(id => id !== null && (wanted === null || id === wanted)) ?? null

/** A row far away is put in the page by the scroll: it takes the focus as soon as it is there. */
function focusWhenThere(id: string, tries = 20): void {
  const link = document.querySelector<HTMLElement>(`[data-dossier="${CSS.escape(id)}"]`)
  if (link) link.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(id, tries - 1))
}
