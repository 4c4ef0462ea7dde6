import { useCallback, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import type { FileTree, TreeFile } from '#renderer/ui/files/file-tree.ts'
import { type RunningJob, useJob } from '#renderer/ui/jobs/use-job.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
import { type ImportOutcome, pieceImport } from './add-pieces.ts'
import { sendFile } from './send-file.ts'
import { withinFolders } from './within-folders.ts'

/** The file on its way, and its rank among those that were dropped. */
export type Sending = { name: string; rank: number; of: number }

export type Import = {
  job: RunningJob
  sending: Sending | null
  report: readonly ImportOutcome[]
  pick: () => Promise<void>
  /** Files dropped or chosen with their folders. */
  bring: (tree: FileTree | Promise<FileTree>) => Promise<void>
  dismiss: () => void
}

/** Files coming into a dossier, chosen in the dialog of the system or dropped on the page. */
export function useImport(dossierId: string): Import {
  const store = useStore()
  const job = useJob()
  const notify = useFailureNotice()
  const [report, setReport] = useState<readonly ImportOutcome[]>([])
  const [sending, setSending] = useState<Sending | null>(null)
  const { run, show } = job

  const pick = useCallback(
    () =>
      run(async name => {
        notify(null)
        setReport([])
        const answer = await bridge().invoke('intake.pick', { job: name })
        if (!answer.ok) return notify(answer.error)
        setReport(await pieceImport(store, dossierId).add(answer.value))
      }),
    [run, store, dossierId, notify],
  )

  const bring = useCallback(
    (tree: FileTree | Promise<FileTree>) =>
      run(async (name, signal) => {
        notify(null)
        setReport([])
        const read = await tree
        if ('tooMany' in read) {
          const refusal = failure('folder_too_large', { limit: intakeLimits.folderFiles })
          return setReport([{ kind: 'failed', fileName: read.tooMany, failure: refusal.error }])
        }
        if (read.files.length === 0) return notify(failure('folder_empty').error)
        const incoming = pieceImport(store, dossierId)
        for (const [index, file] of read.files.entries()) {
          if (signal.aborted) break
          setSending({ name: file.name, rank: index + 1, of: read.files.length })
          const sent = await send(file, name, signal, (done, total) => show({ done, total, stage: 'sending' }))
          const outcomes = await incoming.add(withinFolders(file, sent))
          setReport(before => [...before, ...outcomes])
        }
        setSending(null)
      }),
    [run, show, store, dossierId, notify],
  )
  return { job, sending, report, pick, bring, dismiss: () => setReport([]) }
}

async function send(
  { file, name }: TreeFile,
  job: string,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<Result<TakenFiles>> {
  if (!file) return failure('file_unreadable', { file: name })
  return sendFile(bridge(), job, file, signal, progress)
}
