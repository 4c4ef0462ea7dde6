import { useCallback, useEffect, useRef, useState } from 'react'
import { useRecord, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { cleanTyped } from '#shared/text/clean-typed.ts'

/** `field` names what is being typed: changes of one field without a pause are undone together. */
export type ChangeText = (change: (text: TextRecord) => TextRecord, field?: string) => void

export type OpinionText = {
  text: TextRecord
  /** Signed, or in a store that only reads: it can only be superseded (invariant 2). */
  frozen: boolean
  change: ChangeText
  undo(): void
  redo(): void
  canUndo: boolean
  canRedo: boolean
}

export type OpenedText = { status: 'loading' } | { status: 'absent' } | ({ status: 'open' } & OpinionText)

const historyLength = 200
/** A pause longer than this begins another change to undo. */
const sameTyping = 2000

/** The text being drafted, kept at every rest of the keyboard, with its undo. A screen is made anew for another text. */
export function useOpinionText(id: string): OpenedText {
  const store = useStore()
  const { record, status } = useRecord('texts', id)
  const save = (text: TextRecord | null) =>
    text
      ? store.put('texts', { ...text, clock: store.tick(), updatedAt: new Date().toISOString() })
      : Promise.resolve(null)
  const { value: text, change: keep } = useAutosaved<TextRecord | null>(record, save)
  const [past, setPast] = useState<TextRecord[]>([])
  const [future, setFuture] = useState<TextRecord[]>([])
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])
  const typing = useRef({ field: '', at: 0 })
  const frozen = (text?.signatures.length ?? 0) > 0 || store.readOnly

  const change = useCallback<ChangeText>(
    (change, field = '') => {
      const before = latest.current
      if (!before || frozen) return
      const at = performance.now()
      const goesOn = field !== '' && field === typing.current.field && at - typing.current.at < sameTyping
      typing.current = { field, at }
      if (!goesOn) setPast(known => [...known.slice(1 - historyLength), before])
      setFuture([])
      // What is kept is what is seen: pasted text brings characters without a shape.
      latest.current = cleanTyped(change(before))
      keep(latest.current)
    },
    [frozen, keep],
  )
  const move = (from: TextRecord[], setFrom: typeof setPast, setTo: typeof setPast) => {
    const next = from.at(-1)
    const now = latest.current
    if (!next || !now || frozen) return
    typing.current = { field: '', at: 0 }
    setFrom(known => known.slice(0, -1))
    setTo(known => [...known, now])
    latest.current = next
    keep(next)
  }

  if (status === 'loading') return { status: 'loading' }
  if (!text) return { status: 'absent' }
  return {
    status: 'open',
    text,
    frozen,
    change,
    undo: () => move(past, setPast, setFuture),
    redo: () => move(future, setFuture, setPast),
    canUndo: past.length > 0 && !frozen,
    canRedo: future.length > 0 && !frozen,
  }
}
