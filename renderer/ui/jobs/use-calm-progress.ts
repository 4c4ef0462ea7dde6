import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

export type JobProgress = { done: number; total: number; stage: string }

/** Work of many small parts tells of each: nobody reads more than this, milliseconds. */
const shownEvery = 100

/** The last progress told, drawn at once where it rested, and no more often than `shownEvery`. */
export function useCalmProgress<Told = JobProgress>() {
  const [progress, setProgress] = useState<Told | null>(null)
  const latest = useRef<Told | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const show = useCallback((told: Told) => {
    latest.current = told
    if (timer.current !== undefined) return
    setProgress(told)
    timer.current = setTimeout(() => {
      timer.current = undefined
      setProgress(latest.current)
    }, shownEvery)
  }, [])

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    latest.current = null
    setProgress(null)
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => ({ progress, show, clear }), [progress, show, clear])
}
