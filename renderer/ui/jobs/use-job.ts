import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { bridge } from '../bridge/bridge.ts'
import { type JobProgress, useCalmProgress } from './use-calm-progress.ts'

export type RunningJob = {
  progress: JobProgress | null
  running: boolean
  /** Runs work under a new name; its announcements move `progress`. Another start waits for none: one at a time. */
  run: <Value>(work: (job: string, signal: AbortSignal) => Promise<Value>) => Promise<Value>
  cancel: () => void
}

/** Long work of this screen: shows how far it is, and stops it, on demand or when the screen is left. */
export function useJob(): RunningJob {
  const { progress, show, clear } = useCalmProgress()
  const [running, setRunning] = useState(false)
  const current = useRef<{ name: string; abort: AbortController } | null>(null)

  const cancel = useCallback(() => {
    if (!current.current) return
    current.current.abort.abort()
    void bridge().invoke('job.cancel', { job: current.current.name })
  }, [])

  useEffect(() => cancel, [cancel])

  const run = useCallback(
    async <Value>(work: (job: string, signal: AbortSignal) => Promise<Value>) => {
      const name = crypto.randomUUID()
      const abort = new AbortController()
      current.current = { name, abort }
      const stop = bridge().on('job.progress', update => {
        if (update.job === name) show(update)
      })
      setRunning(true)
      clear()
      try {
        return await work(name, abort.signal)
      } finally {
        stop()
        current.current = null
        setRunning(false)
        clear()
      }
    },
    [show, clear],
  )
  return useMemo(() => ({ progress, running, run, cancel }), [progress, running, run, cancel])
}
