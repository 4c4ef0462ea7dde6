import { useCallback, useMemo, useRef, useState } from 'react'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import type { NoteSelection } from './note-card.tsx'

export type ChosenNotes = {
  /** While notes are being chosen. */
  choosing: boolean
  setChoosing(choosing: boolean): void
  selection: NoteSelection | null
  /** Those chosen, of the notes on show. */
  chosen: readonly Thread[]
  all(): void
  none(): void
}

const nothing: ReadonlySet<string> = new Set()

/** Several notes at once: one by one, a range with Shift, or all on show. */
export function useSelection(listed: readonly Thread[]): ChosenNotes {
  const [ids, setIds] = useState(nothing)
  const [choosing, setChoosing] = useState(false)
  const last = useRef<string | null>(null)
  const latest = useRef(listed)
  latest.current = listed
  const choose = useCallback((id: string, shift: boolean) => {
    const from = latest.current.findIndex(({ root }) => root.id === last.current)
    const to = latest.current.findIndex(({ root }) => root.id === id)
    last.current = id
    setIds(known => {
      const next = new Set(known)
      if (shift && from >= 0 && to >= 0) {
        for (const { root } of latest.current.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(root.id)
      } else if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const selection = useMemo(() => ({ has: (id: string) => ids.has(id), choose }), [ids, choose])
  const chosen = useMemo(() => (ids.size === 0 ? [] : listed.filter(({ root }) => ids.has(root.id))), [ids, listed])
  return {
    choosing,
    setChoosing: on => {
      setChoosing(on)
      if (!on) setIds(nothing)
    },
    selection: choosing ? selection : null,
    chosen,
    all: () => {
      setChoosing(true)
      setIds(new Set(listed.map(({ root }) => root.id)))
    },
    none: () => setIds(nothing),
  }
}
