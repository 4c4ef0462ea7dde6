import { useCallback, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { type RunningJob, useJob } from '#renderer/ui/jobs/use-job.ts'
import { addPieces, type ImportOutcome } from './add-pieces.ts'
import { sendFile } from './send-file.ts'

export type Import = {
  job: RunningJob
  /** Name of the file on its way. */
  sending: string | null
  report: readonly ImportOutcome[]
  pick: () => Promise<void>
  drop: (files: readonly File[]) => Promise<void>
  dismiss: () => void
}

/** Files coming into a dossier, chosen in the dialog of the system or dropped on the page. */
export function useImport(dossierId: string): Import {
  const store = useStore()
  const job = useJob()
  const notify = useFailureNotice()
  const [report, setReport] = useState<readonly ImportOutcome[]>([])
  const [sending, setSending] = useState<string | null>(null)
  const { run, show } = job

  const pick = useCallback(
    () =>
      run(async name => {
        notify(null)
        setReport([])
        const answer = await bridge().invoke('intake.pick', { job: name })
        if (!answer.ok) return notify(answer.error)
        const { files, failed } = answer.value
        const added = await addPieces(store, dossierId, files)
        setReport([...added, ...failed.map(one => ({ kind: 'failed' as const, ...one }))])
      }),
    [run, store, dossierId, notify],
  )

  const drop = useCallback(
    (files: readonly File[]) =>
      run(async (name, signal) => {
        notify(null)
        setReport([])
        for (const file of files) {
          if (signal.aborted) break
          setSending(file.name)
          const answer = await sendFile(bridge(), name, file, signal, (done, total) =>
            show({ done, total, stage: 'sending' }),
          )
          if (answer.ok) {
            const outcomes = await addPieces(store, dossierId, [answer.value])
            setReport(before => [...before, ...outcomes])
          } else {
            const { error } = answer
            setReport(before => [...before, { kind: 'failed', fileName: file.name, failure: error }])
          }
        }
        setSending(null)
      }),
    [run, show, store, dossierId, notify],
  )
  return { job, sending, report, pick, drop, dismiss: () => setReport([]) }
}
