import { useCallback, useEffect, useState } from 'react'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { type RunningJob, useJob } from '#renderer/ui/jobs/use-job.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { type Failure, failure } from '#shared/domain/result.ts'

export type DerivedReading =
  | { status: 'reading'; job: RunningJob }
  | { status: 'failed'; error: Failure; again(): void }
  | { status: 'ready'; document: DerivedDocument }

/** What is read of a file of the vault, made by the main process; leaving the screen stops it. Without a file it waits for one. */
export function useDerived(file: { sha256: string; fileName: string } | null): DerivedReading {
  const { sha256 = '', fileName = '' } = file ?? {}
  const job = useJob()
  const { run } = job
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ of: string; result: Result } | null>(null)
  const wanted = `${sha256}:${attempt}`

  useEffect(() => {
    // Nothing is wanted yet.
    if (sha256 === '') return
    let dropped = false
    const read = async () => {
      const result = await run((name, signal) => readDerived(name, signal, { sha256, fileName }))
      if (!dropped) setAnswer({ of: wanted, result })
    }
    void read()
    return () => {
      dropped = true
    }
  }, [run, sha256, fileName, wanted])

  const again = useCallback(() => setAttempt(known => known + 1), [])
  if (answer?.of !== wanted) return { status: 'reading', job }
  const { result } = answer
  return result.ok ? { status: 'ready', document: result.value } : { status: 'failed', error: result.error, again }
}

type Result = Awaited<ReturnType<typeof readDerived>>

async function readDerived(job: string, signal: AbortSignal, file: { sha256: string; fileName: string }) {
  const answer = await bridge().invoke('documents.read', { job, ...file })
  return signal.aborted && answer.ok ? failure('cancelled') : answer
}
