import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfView } from '../pdf-view.ts'
import classes from './panel.module.css'
import { Thumbnail } from './thumbnail.tsx'

/** Height of a row, its number included, in pixels. */
const rowHeight = 196

/** A small picture of each page; those out of sight are not drawn. One stop of the keyboard, arrows inside. */
export function Thumbnails({ view }: { view: PdfView }) {
  const { t } = useTranslation('viewer')
  const prefix = useId()
  const host = useRef<HTMLDivElement>(null)
  const current = view.currentPage()
  const rows = useVirtualizer({
    count: view.pages(),
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 1,
  })
  useEffect(() => {
    rows.scrollToIndex(current - 1, { align: 'auto' })
  }, [rows, current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const inSight = Math.max(1, Math.floor((host.current?.clientHeight ?? 0) / rowHeight))
    const wanted = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + inSight,
      PageUp: current - inSight,
      Home: 1,
      End: view.pages(),
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    view.goToPage(wanted)
  }

  return (
    <div
      ref={host}
      role="listbox"
      aria-label={t('thumbnails.list')}
      className={classes.scroll}
      tabIndex={0}
      aria-activedescendant={`${prefix}-${current}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const number = index + 1
          const label = view.labels().of(number)
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the active page
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
            <div
              key={number}
              id={`${prefix}-${number}`}
              role="option"
              aria-selected={number === current}
              aria-posinset={number}
              aria-setsize={view.pages()}
              aria-label={t('thumbnails.page', { page: label ?? String(number) })}
              className={classes.thumbnail}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => view.goToPage(number)}
            >
              <Thumbnail view={view} number={number} />
              <span className={classes.number}>{label ?? number}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
