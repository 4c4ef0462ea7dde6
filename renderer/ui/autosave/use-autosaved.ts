import { useCallback, useEffect, useRef, useState } from 'react'
import { changeLeaves, changeWaits } from './waiting-changes.ts'

/** Long enough not to write at each key, short enough that a crash costs a word. */
const restMilliseconds = 400
/** Nobody who types without a rest loses more than this. */
const longestWaitMilliseconds = 2000

export type Autosaved<Value> = {
  value: Value
  change(value: Value): void
  /** Writes at once what is still waiting: on leaving the field, before a step that reads the store. */
  flush(): void
}

/**
 * A value that is typed here and kept elsewhere: written after a rest, at the latest two seconds after the first key, on
 * leaving the field, when the window is hidden or about to close and when the screen goes. While a change waits or is on
 * its way, what comes from the store does not overwrite it. `from` is what the typing began with: of a value with fields,
 * only those that differ were typed. A `save` that answers `null` wrote nothing, and the store's value is shown again.
 */
export function useAutosaved<Value>(
  stored: Value,
  save: (value: Value, from: Value) => Promise<unknown>,
): Autosaved<Value> {
  const [typed, setTyped] = useState<{ value: Value } | null>(null)
  const waiting = useRef<{ value: Value; from: Value; since: number; written(): void } | null>(null)
  const shown = useRef(stored)
  const onItsWay = useRef(0)
  const storedMeanwhile = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  }, [save])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const pending = waiting.current
    waiting.current = null
    if (!pending) return
    onItsWay.current += 1
    const arrived = (answer: unknown) => {
      onItsWay.current -= 1
      // What came from the store on the way may hold more than this change: another window's.
      const isStored = storedMeanwhile.current || answer === null
      if (onItsWay.current === 0 && isStored && !waiting.current) setTyped(null)
    }
    // A write that was refused is kept by the store, which says so in the bar and tries again.
    const arrival = latestSave.current(pending.value, pending.from)
    arrival.then(arrived, arrived)
    changeLeaves(arrival)
    pending.written()
  }, [])

  const change = useCallback(
    (value: Value) => {
      const { from, since, written } = waiting.current ?? {
        ...{ from: shown.current, since: performance.now(), written: changeWaits(flush) },
      }
      waiting.current = { value, from, since, written }
      shown.current = value
      setTyped({ value })
      clearTimeout(timer.current)
      const longest = since + longestWaitMilliseconds - performance.now()
      timer.current = setTimeout(flush, Math.max(0, Math.min(restMilliseconds, longest)))
    },
    [flush],
  )

  // Once the store has what was typed, the store is the source again: a change made elsewhere then shows here.
  useEffect(() => {
    storedMeanwhile.current = onItsWay.current > 0
    setTyped(known => {
      if (!known || waiting.current) return known
      return onItsWay.current === 0 || Object.is(known.value, stored) ? null : known
    })
  }, [stored])

  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
      flush()
    }
  }, [flush])

  const value = typed ? typed.value : stored
  useEffect(() => {
    shown.current = value
  }, [value])
  return { value, change, flush }
}
