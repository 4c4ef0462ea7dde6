import { Title } from '@mantine/core'
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { NoteCard, type NoteSelection } from './note-card.tsx'
import classes from './notes.module.css'

export type CurrentNote = { id: string; write: boolean } | null

/** A heading over the threads that follow, or a thread. */
export type ListRow = { heading: string; id: string } | Thread

export type ThreadListProps = {
  rows: readonly ListRow[]
  label: string
  evidence: ReadonlySet<string>
  orphans: ReadonlySet<string>
  current: CurrentNote
  names: boolean
  tags: readonly string[]
  selection: NoteSelection | null
  onGo(annotation: AnnotationRecord): void
  onRemove(thread: Thread): void
  onEvidence: ((annotation: AnnotationRecord) => void) | null
}

const heights = { heading: 44, note: 132 }
const isHeading = (row: ListRow): row is { heading: string; id: string } => 'heading' in row
const keyOf = (row: ListRow): string => (isHeading(row) ? `heading ${row.id}` : row.root.id)

/**
 * How high a row is: what the browser tells before it draws, and until then what is known of it. Asking it would lay the
 * page out in the middle of the act that adds a note.
 */
function told(row: Element, entry: ResizeObserverEntry | undefined, virtual: Virtualizer<HTMLDivElement, Element>) {
  const [box] = entry?.borderBoxSize ?? []
  if (box) return Math.round(box.blockSize)
  return virtual.measurementsCache[virtual.indexFromElement(row)]?.size ?? heights.note
}

function rankOf(rows: readonly ListRow[], noteId: string | null | undefined): number | undefined {
  if (!noteId) return undefined
  const rank = rows.findIndex(row => !isHeading(row) && row.root.id === noteId)
  return rank < 0 ? undefined : rank
}

/** The notes, of which only those on show are in the page, with the one one is at and the one that has the focus. */
export function ThreadList({ rows, label, evidence, orphans, current, names, tags, ...rest }: ThreadListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<string | null>(null)
  const currentRank = useMemo(() => rankOf(rows, current?.id), [rows, current?.id])
  const heldRank = useMemo(() => rankOf(rows, held), [rows, held])
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const kept = [currentRank, heldRank].filter(rank => rank !== undefined && !shown.includes(rank)) as number[]
      return kept.length === 0 ? shown : [...new Set([...shown, ...kept])].toSorted((a, b) => a - b)
    },
    [currentRank, heldRank],
  )
  // All places are laid out anew when one of these is another function: at each scroll, that would be thousands.
  const estimateSize = useCallback(
    (index: number) => (rows[index] && isHeading(rows[index]) ? heights.heading : heights.note),
    [rows],
  )
  const getItemKey = useCallback((index: number) => (rows[index] ? keyOf(rows[index]) : index), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    gap: 8,
    overscan: 3,
    rangeExtractor,
    measureElement: told,
  })
  const latest = useRef({ virtual, currentRank })
  useEffect(() => {
    latest.current = { virtual, currentRank }
  })
  const isListed = currentRank !== undefined
  useEffect(() => {
    const rank = latest.current.currentRank
    if (current && isListed && rank !== undefined) latest.current.virtual.scrollToIndex(rank, { align: 'auto' })
  }, [current, isListed])
  return (
    <div ref={scroller} className={classes.scroller} data-notes>
      <ul className={classes.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (row === undefined) return null
          const id = isHeading(row) ? null : row.root.id
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={classes.slot}
              style={{ transform: `translateY(${item.start}px)` }}
              onFocus={() => setHeld(id)}
              onBlur={() => setHeld(null)}
            >
              {isHeading(row) ? (
                <Title order={2} size="h5" className={classes.heading}>
                  <Kept>{row.heading}</Kept>
                </Title>
              ) : (
                <NoteCard
                  thread={row}
                  evidence={evidence.has(row.root.id)}
                  orphan={orphans.has(row.root.id)}
                  current={row.root.id === current?.id}
                  write={current?.write && row.root.id === current.id ? current : null}
                  names={names}
                  tags={tags}
                  {...rest}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
