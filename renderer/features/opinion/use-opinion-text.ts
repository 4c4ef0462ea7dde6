import { useCallback, useEffect, useRef, useState } from 'react'
import { useRecord, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import type { TextRecord } from '#shared/domain/text.ts'

export type OpinionText = {
  text: TextRecord
  /** Frozen once exported for signature: it can only be superseded (invariant 2). */
  frozen: boolean
  change(change: (text: TextRecord) => TextRecord): void
  undo(): void
  redo(): void
  canUndo: boolean
  canRedo: boolean
}

export type OpenedText = { status: 'loading' } | { status: 'absent' } | ({ status: 'open' } & OpinionText)

const historyLength = 200

/** The text being drafted, kept at every rest of the keyboard, with its undo. `null` while it is read or when absent. */
export function useOpinionText(id: string): OpenedText {
  const store = useStore()
  const { record, status } = useRecord('texts', id)
  const save = useCallback(
    async (text: TextRecord | null) => {
      if (text) await store.put('texts', { ...text, clock: store.tick(), updatedAt: new Date().toISOString() })
    },
    [store],
  )
  const saved = useAutosaved<TextRecord | null>(record, save)
  const past = useRef<TextRecord[]>([])
  const future = useRef<TextRecord[]>([])
  const [, setSteps] = useState(0)
  const text = saved.value

  useEffect(() => {
    past.current = []
    future.current = []
    setSteps(0)
    // A history belongs to one text.
    void id
  }, [id])

  const move = (from: TextRecord[], to: TextRecord[]) => {
    const next = from.pop()
    if (!next || !text) return
    to.push(text)
    saved.change(next)
    setSteps(known => known + 1)
  }

  if (status === 'loading') return { status: 'loading' }
  if (!text) return { status: 'absent' }
  const frozen = text.signatures.length > 0
  return {
    status: 'open',
    text,
    frozen,
    change: change => {
      if (frozen) return
      past.current = [...past.current.slice(-historyLength), text]
      future.current = []
      saved.change(change(text))
      setSteps(known => known + 1)
    },
    undo: () => move(past.current, future.current),
    redo: () => move(future.current, past.current),
    canUndo: past.current.length > 0,
    canRedo: future.current.length > 0,
  }
}
