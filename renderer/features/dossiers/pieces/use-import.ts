import { useCallback, useMemo, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import type { FileTree, TreeFile } from '#renderer/ui/files/file-tree.ts'
import { type JobProgress, useCalmProgress } from '#renderer/ui/jobs/use-calm-progress.ts'
import { type RunningJob, useJob } from '#renderer/ui/jobs/use-job.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import type { PieceType } from '#shared/domain/piece.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { FailedFile, TakenFiles } from '#shared/ipc/payloads.ts'
import { type ImportOutcome, pieceImport } from './add-pieces.ts'
import { sendFile } from './send-file.ts'
import { severalAtOnce } from './several-at-once.ts'
import { withinFolders } from './within-folders.ts'
import { writtenTogether } from './written-together.ts'

/** The file on its way, and its rank among those that were dropped. */
export type Sending = { name: string; rank: number; of: number }
/** `bytes`: of all that is sent; absent where the main process reads by itself, and tells how far it is. */
type Sent = { sending: Sending; bytes?: JobProgress }

export type Import = {
  job: RunningJob
  sending: Sending | null
  report: readonly ImportOutcome[]
  /** Asks for files, or for the folder of those that it holds; of a type, where they were asked for as one. */
  choose: (what: 'files' | 'folder', type?: PieceType) => Promise<void>
  /** Files dropped. */
  bring: (tree: FileTree | Promise<FileTree>) => Promise<void>
  dismiss: () => void
}

/** A file on its way, with the folders it lies in. */
type Incoming = Pick<TreeFile, 'name' | 'labels'>
type Take<One extends Incoming> = (one: One, rank: number) => Promise<Result<TakenFiles>>

/** One is read by the main process while the next ones are on their way to it. */
const sentAtOnce = 3
/** What came in is written and said so often, milliseconds. */
const writtenEvery = 400

/** Files coming into a dossier, chosen in the dialog of the system or dropped on the page. */
export function useImport(dossierId: string): Import {
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const job = useJob()
  const notify = useFailureNotice()
  const [report, setReport] = useState<readonly ImportOutcome[]>([])
  const { run } = job
  const sent = useCalmProgress<Sent>()
  const { show, clear } = sent

  const start = useCallback(
    (work: (job: string, signal: AbortSignal) => Promise<void>) =>
      run((name, signal) => {
        notify(null)
        setReport([])
        return work(name, signal)
      }).finally(clear),
    [run, clear, notify],
  )

  /** Takes them in, several at a time, and writes what has come in while the others come. */
  const takeAll = useCallback(
    async <One extends Incoming>(
      files: readonly One[],
      signal: AbortSignal,
      take: Take<One>,
      { failed, type }: { failed?: FailedFile[]; type?: PieceType | undefined } = {},
    ) => {
      const incoming = pieceImport(store, { dossierId, memberId }, type)
      const taking = severalAtOnce(files, sentAtOnce, signal, async (file, rank) =>
        withinFolders(file, await take(file, rank)),
      )
      const writing = writtenTogether(async taken => {
        const outcomes = await incoming.add(taken)
        setReport(before => [...before, ...outcomes])
      }, writtenEvery)
      if (failed?.length) writing.take({ files: [], refused: [], failed })
      try {
        for await (const taken of taking) writing.take(taken)
      } finally {
        await writing.end()
      }
    },
    [store, dossierId, memberId],
  )

  const choose = useCallback(
    (what: 'files' | 'folder', type?: PieceType) =>
      start(async (job, signal) => {
        const answer = await bridge().invoke('intake.choose', { what })
        if (!answer.ok) return notify(answer.error)
        const { chosen, files, failed } = answer.value
        const take: Take<Incoming> = ({ name }, rank) => {
          show({ sending: { name, rank, of: files.length } })
          return bridge().invoke('intake.take', { job, chosen, rank: rank - 1 })
        }
        await takeAll(files, signal, take, { failed, type })
      }),
    [start, takeAll, show, notify],
  )

  const bring = useCallback(
    (tree: FileTree | Promise<FileTree>) =>
      start(async (job, signal) => {
        const read = await tree
        if ('tooMany' in read) {
          const refusal = failure('folder_too_large', { limit: intakeLimits.folderFiles })
          return setReport([{ kind: 'failed', fileName: read.tooMany, failure: refusal.error }])
        }
        const { files } = read
        if (files.length === 0) return notify(failure('folder_empty').error)
        const said = sendingSaid(await sizeOfAll(files), files.length, show)
        await takeAll(files, signal, (file, rank) => send(file, job, signal, said(file.name, rank)))
      }),
    [start, takeAll, show, notify],
  )
  const dismiss = useCallback(() => setReport([]), [])
  // The main process tells how far it is with an archive that is being opened, too.
  const unpacking = job.progress?.stage === 'unpacking'
  const told = unpacking ? job.progress : (sent.progress?.bytes ?? job.progress)
  return useMemo(
    () => ({
      job: { ...job, progress: told },
      sending: sent.progress?.sending ?? null,
      report,
      choose,
      bring,
      dismiss,
    }),
    [job, told, sent.progress, report, choose, bring, dismiss],
  )
}

/** Sizes asked for before the window has its turn: each is a question to the system. */
const sizesAtOnce = 25

/** Bytes. */
async function sizeOfAll(files: readonly TreeFile[]): Promise<number> {
  let total = 0
  for (const [rank, { file }] of files.entries()) {
    if (rank % sizesAtOnce === 0) await new Promise(resolve => setTimeout(resolve))
    total += file?.size ?? 0
  }
  return total
}

/** Bytes sent of all the files together, whichever are on their way. */
function sendingSaid(total: number, of: number, show: (progress: Sent) => void) {
  const sent = new Map<number, number>()
  let done = 0
  return (name: string, rank: number) => (bytes: number) => {
    done += bytes - (sent.get(rank) ?? 0)
    sent.set(rank, bytes)
    show({ sending: { name, rank, of }, bytes: { done, total, stage: 'sending' } })
  }
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
