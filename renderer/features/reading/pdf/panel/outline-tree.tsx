import { Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import type { PdfView } from '../pdf-view.ts'
import { type FileEntry, type Outline, type OutlineEntry, readOutline, unfolded } from './outline.ts'
import classes from './panel.module.css'
import { treeStep } from './tree-step.ts'

const rowHeight = 32

/** The outline that the file holds, as a tree: one stop of the keyboard, arrows inside. */
export function OutlineTree({ view }: { view: PdfView }) {
  const { t } = useTranslation('viewer')
  const outline = useOutline(view)
  if (outline === null) return <Waiting label={t('outline.loading')} className={classes.message} />
  if (outline === 'failed') return <Message>{t('outline.failed')}</Message>
  if (outline.entries.length === 0) return <Message>{t('outline.none')}</Message>
  return (
    <>
      {outline.cut && <Message>{t('outline.cut')}</Message>}
      <Tree outline={outline} view={view} />
    </>
  )
}

const Message = ({ children }: { children: string }) => (
  <Text size="sm" className={classes.message}>
    {children}
  </Text>
)

function useOutline(view: PdfView): Outline | 'failed' | null {
  const [outline, setOutline] = useState<Outline | 'failed' | null>(null)
  useEffect(() => {
    let dropped = false
    view.document.getOutline().then(
      roots => !dropped && setOutline(readOutline((roots ?? []) as FileEntry[])),
      () => !dropped && setOutline('failed'),
    )
    return () => {
      dropped = true
    }
  }, [view])
  return outline
}

function Tree({ outline: { entries }, view }: { outline: Outline; view: PdfView }) {
  const { t } = useTranslation('viewer')
  const prefix = useId()
  // One root alone is the title of the document: what is below it is the outline.
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(entries.filter(({ siblings, parent }) => siblings === 1 && parent === null).map(({ id }) => id)),
  )
  const shown = useMemo(() => unfolded(entries, open), [entries, open])
  const [at, setAt] = useState(entries[0]?.id ?? '')
  const current = Math.max(
    0,
    shown.findIndex(({ id }) => id === at),
  )
  const host = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })

  const moveTo = (index: number) => {
    const entry = shown[Math.min(Math.max(0, index), shown.length - 1)]
    if (!entry) return
    setAt(entry.id)
    rows.scrollToIndex(shown.indexOf(entry))
  }
  const fold = (id: string, wanted: boolean) =>
    setOpen(known => new Set(wanted ? [...known, id] : [...known].filter(one => one !== id)))
  const follow = ({ destination }: OutlineEntry) => destination && view.follow(destination)

  const onKeyDown = (event: KeyboardEvent) => {
    const entry = shown[current]
    if (!entry || event.ctrlKey || event.altKey || event.metaKey) return
    const step = treeStep(event.key, shown, current, open)
    if (!step) return
    event.preventDefault()
    if ('to' in step) moveTo(step.to)
    else if ('follow' in step) follow(entry)
    else setOpen(known => new Set([...known, ...(step.unfold ?? [])].filter(id => id !== step.fold)))
  }

  return (
    <div
      ref={host}
      role="tree"
      aria-label={t('outline.tree')}
      className={classes.scroll}
      tabIndex={0}
      aria-activedescendant={`${prefix}-${shown[current]?.id}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = shown[index]
          return (
            entry && (
              // biome-ignore lint/a11y/useFocusableInteractive: the tree holds the focus and names the active entry
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree
              <div
                key={entry.id}
                id={`${prefix}-${entry.id}`}
                role="treeitem"
                aria-level={entry.level}
                aria-posinset={entry.rank}
                aria-setsize={entry.siblings}
                aria-selected={index === current}
                {...(entry.below > 0 ? { 'aria-expanded': open.has(entry.id) } : {})}
                className={classes.entry}
                style={{ height: rowHeight, transform: `translateY(${start}px)`, '--level': Math.min(entry.level, 8) }}
                title={entry.title}
                onClick={() => {
                  setAt(entry.id)
                  follow(entry)
                }}
              >
                <Fold entry={entry} open={open.has(entry.id)} onFold={wanted => fold(entry.id, wanted)} />
                <span className={classes.entryTitle}>{entry.title || t('outline.untitled')}</span>
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

type FoldProps = { entry: OutlineEntry; open: boolean; onFold(open: boolean): void }

/** For pointers; the keyboard has the arrows. */
function Fold({ entry, open, onFold }: FoldProps) {
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <span
      aria-hidden
      className={classes.fold}
      onClick={event => {
        if (entry.below === 0) return
        event.stopPropagation()
        onFold(!open)
      }}
    >
      {entry.below > 0 && <Icon size="1rem" />}
    </span>
  )
}
