import { useCallback, useEffect, useRef, useState } from 'react'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useRecord, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { cleanTyped } from '#shared/text/clean-typed.ts'
import { withTextChange } from './with-text-change.ts'

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

/** A change, to be taken back without what other windows wrote since. */
type Step = { before: TextRecord; after: TextRecord }

const historyLength = 200
/** A pause longer than this begins another change to undo. */
const sameTyping = 2000

/** The text being drafted, kept at every rest of the keyboard, with its undo. A screen is made anew for another text. */
export function useOpinionText(id: string): OpenedText {
  const store = useStore()
  const { record, status } = useRecord('texts', id)
  const save = (to: TextRecord | null, from: TextRecord | null) =>
    to && from
      ? changeRecord(store, 'texts', id, latest => {
          // Signed meanwhile, in another window.
          if (latest.signatures.length > 0) return null
          return {
            ...withTextChange(latest, from, to),
            updatedAt: new Date().toISOString(),
          }
        })
      : Promise.resolve(null)
  const { value: text, change: keep } = useAutosaved<TextRecord | null>(record, save)
  const [past, setPast] = useState<Step[]>([])
  const [future, setFuture] = useState<Step[]>([])
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
      // What is kept is what is seen: pasted text brings characters without a shape.
      const after = cleanTyped(change(before))
      setPast(known => {
        const last = goesOn ? known.at(-1) : undefined
        return last
          ? [...known.slice(0, -1), { ...last, after: withTextChange(last.after, before, after) }]
          : [...known.slice(1 - historyLength), { before, after }]
      })
      setFuture([])
      latest.current = after
      keep(after)
    },
    [frozen, keep],
  )
  const move = (step: Step | undefined, side: 'before' | 'after') => {
    const now = latest.current
    if (!step || !now || frozen) return
    typing.current = { field: '', at: 0 }
    const [from, to] = side === 'before' ? [setPast, setFuture] : [setFuture, setPast]
    from(known => known.slice(0, -1))
    to(known => [...known, step])
    latest.current = withTextChange(now, side === 'before' ? step.after : step.before, step[side])
    keep(latest.current)
  }

  if (status === 'loading') return { status: 'loading' }
  if (!text) return { status: 'absent' }
  return {
    status: 'open',
    text,
    frozen,
    change,
    undo: () => move(past.at(-1), 'before'),
    redo: () => move(future.at(-1), 'after'),
    canUndo: past.length > 0 && !frozen,
    canRedo: future.length > 0 && !frozen,
  }
}
