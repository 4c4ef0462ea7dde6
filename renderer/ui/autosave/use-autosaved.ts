import { useCallback, useEffect, useRef, useState } from 'react'

/** Long enough not to write at each key, short enough that a crash costs a word. */
const restMilliseconds = 400

export type Autosaved<Value> = {
  value: Value
  change(value: Value): void
  /** Writes at once what is still waiting: on leaving the field, before a step that reads the store. */
  flush(): void
}

/**
 * A value that is typed here and kept elsewhere: written after a rest, on leaving the field and when the screen goes.
 * While a change waits, what comes from the store does not overwrite what is being typed.
 */
export function useAutosaved<Value>(stored: Value, save: (value: Value) => void): Autosaved<Value> {
  const [typed, setTyped] = useState<{ value: Value } | null>(null)
  const waiting = useRef<{ value: Value } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  }, [save])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const pending = waiting.current
    waiting.current = null
    if (pending) latestSave.current(pending.value)
  }, [])

  const change = useCallback(
    (value: Value) => {
      waiting.current = { value }
      setTyped({ value })
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, restMilliseconds)
    },
    [flush],
  )

  // Once the store says what was typed, the store is the source again (an undo elsewhere then shows here).
  useEffect(() => {
    if (!waiting.current) setTyped(known => (known && Object.is(known.value, stored) ? null : known))
  }, [stored])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return { value: typed ? typed.value : stored, change, flush }
}
