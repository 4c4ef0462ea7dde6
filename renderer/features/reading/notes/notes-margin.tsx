import { UnstyledButton } from '@mantine/core'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { marginPlaces } from './margin-places.ts'
import { NoteCard } from './note-card.tsx'
import { useNotePlace } from './note-place.ts'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import type { ThreadListProps } from './thread-list.tsx'
import { usePassageHeights } from './use-passage-heights.ts'

type Props = Omit<ThreadListProps, 'rows'> & { threads: readonly Thread[]; view: PdfView; version: number }

const foldedHeight = 28
const usualHeight = 140

/** The notes of the pages in sight, each beside its passage; where they crowd, all but the current one are folded. */
export function NotesMargin({ threads, view, version, label, current, orphans, evidence, ...rest }: Props) {
  const column = useRef<HTMLDivElement>(null)
  const heights = usePassageHeights(view, version, threads, column)
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map())
  // The current one stays while its page is out of sight: it may be the one being written.
  const shown = useMemo(
    () => threads.filter(({ root }) => heights.has(root.id) || root.id === current?.id),
    [threads, heights, current?.id],
  )
  const places = useMemo(
    () =>
      marginPlaces(
        shown.map(({ root }) => ({
          id: root.id,
          wanted: heights.get(root.id) ?? 0,
          open: measured.get(root.id) ?? usualHeight,
          folded: foldedHeight,
        })),
        current?.id,
      ),
    [shown, heights, measured, current?.id],
  )
  const byId = useMemo(() => new Map(shown.map(thread => [thread.root.id, thread])), [shown])
  // Cards are measured where they stand open: one that grows while it is typed in moves those below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` says that other cards may stand open
  useLayoutEffect(() => {
    const observer = new ResizeObserver(entries =>
      setMeasured(known => {
        const next = new Map(known)
        for (const { target } of entries)
          if (target instanceof HTMLElement && target.dataset.open) next.set(target.dataset.open, target.offsetHeight)
        return next
      }),
    )
    for (const card of column.current?.querySelectorAll<HTMLElement>('[data-open]') ?? []) observer.observe(card)
    return () => observer.disconnect()
  }, [places])
  return (
    <div ref={column} className={classes.margin}>
      <ul className={classes.marginList} aria-label={label}>
        {places.map(({ id, top, folded }) => {
          const thread = byId.get(id)
          if (!thread) return null
          return (
            <li key={id} className={classes.slot} style={{ transform: `translateY(${top}px)` }}>
              {folded ? (
                <FoldedNote thread={thread} names={rest.names} onOpen={() => rest.onGo(thread.root)} />
              ) : (
                <div data-open={id}>
                  <NoteCard
                    thread={thread}
                    evidence={evidence.has(id)}
                    orphan={orphans.has(id)}
                    current={id === current?.id}
                    write={current?.write && id === current.id ? current : null}
                    {...rest}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function FoldedNote({ thread: { root }, names, onOpen }: { thread: Thread; names: boolean; onOpen(): void }) {
  const { t } = useTranslation(['notes', 'reading'])
  const { me, personOf } = useNotesDesk()
  const place = useNotePlace()
  const isMine = root.author === me
  const { words } = place(root.target)
  const name = isMine ? t('reading:you') : names ? (personOf(root.author)?.name ?? t('reading:someone')) : t('unnamed')
  return (
    <UnstyledButton
      className={classes.folded}
      data-kind={root.motivation}
      data-color={root.color}
      onClick={onOpen}
      aria-label={isMine ? t('unfoldMine', { place: words }) : t('unfold', { name, place: words })}
    >
      <b>{name}</b> <span lang={keptLanguage}>{root.body || words}</span>
    </UnstyledButton>
  )
}
