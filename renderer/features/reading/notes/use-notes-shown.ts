import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptUp, namedIn } from '#shared/domain/annotations/kept-up.ts'
import { type NoteFilter, type NoteOrder, selection } from '#shared/domain/annotations/select-notes.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { NotesDesk } from './notes-desk.tsx'

export type NotesShown = {
  filter: NoteFilter
  order: NoteOrder
  setFilter(filter: NoteFilter): void
  setOrder(order: NoteOrder): void
  listed: readonly Thread[]
  tags: readonly string[]
  /** Who wrote the notes. */
  authors: readonly string[]
  nameOf(id: string): string
}

/** The threads that pass what is asked, in its order. The one one is at stays: it may be the one being written. */
export function useNotesShown(
  threads: readonly Thread[],
  evidence: ReadonlySet<string>,
  currentId: string | undefined,
  { personOf, me }: NotesDesk,
): NotesShown {
  const { t } = useTranslation('reading')
  const [filter, setFilter] = useState<NoteFilter>({})
  const [order, setOrder] = useState<NoteOrder>('place')
  const nameOf = useCallback((id: string) => personOf(id)?.name ?? t('someone'), [personOf, t])
  const selected = useMemo(() => {
    const { of, after } = selection(filter, order, { evidence, nameOf, me })
    return keptUp(of, after)
  }, [filter, order, evidence, nameOf, me])
  const passing = useMemo(() => selected(threads), [selected, threads])
  const listed = useMemo(() => {
    if (passing.length === threads.length || currentId === undefined) return passing
    const stays = threads.find(({ root }) => root.id === currentId)
    return stays && !passing.includes(stays) ? [stays, ...passing] : passing
  }, [passing, threads, currentId])
  const [{ tagsOf, authorsOf }] = useState(() => ({
    tagsOf: namedIn(({ root }: Thread) => root.tags ?? []),
    authorsOf: namedIn(({ root }: Thread) => [root.author]),
  }))
  const named = tagsOf(threads)
  const tags = useMemo(() => named.toSorted((a, b) => a.localeCompare(b)), [named])
  return { filter, order, setFilter, setOrder, listed, tags, authors: authorsOf(threads), nameOf }
}
