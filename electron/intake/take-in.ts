import { createReadStream, type PathLike } from 'node:fs'
import type { Job } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import type { TakenFiles, TakenIn } from '#shared/ipc/payloads.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { SourceUnreadable } from './file-fault.ts'
import { inspectionOf } from './finding.ts'
import type { Inspector } from './inspector.ts'
import { storedParts } from './stored-parts.ts'
import { takeEntries } from './take-entries.ts'
import { isOpened } from './walk-archive.ts'

/** Largest file taken in, bytes. */
export const largestFile = intakeLimits.file

/**
 * Puts bytes in the vault, then has them inspected as they were stored: whatever the state, they are kept and marked.
 * They go to the reading process over its channel, so that a confidential piece is never on the disk in clear. A ZIP
 * archive gives way to its files; it is kept beside them where one of them could not come out of it. A message
 * stays beside the files attached to it.
 */
export async function takeIn(
  vault: OpenVault,
  inspector: Inspector,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
  job: Job,
): Promise<TakenFiles> {
  const stored = await vault.files.put(source)
  const name = cleanFileName(fileName)
  const bytes = () => ({ size: stored.size, parts: storedParts(vault.files, stored.sha256, stored.size) })
  const finding = await inspector.examine(name, bytes())
  const taken: TakenIn = { fileName: name, ...stored, inspection: inspectionOf(name, stored.sha256, finding) }
  if (!isOpened(name, finding)) return { files: [taken], failed: [], refused: [] }
  const archive = { labels: [name], finding, bytes }
  const { files, failed, refused, emptied } = await takeEntries(vault, inspector, archive, job)
  if (!emptied || finding.kind === 'email') return { files: [taken, ...files], failed, refused }
  if (!stored.known) vault.files.drop(stored.sha256)
  return { files, failed, refused }
}

/**
 * Parts of a file of the disk, `total` bytes, told to the job as they are read; stops when it is cancelled, throws
 * `SourceUnreadable`.
 */
export async function* partsOfFile(path: PathLike, job: Job, total: number): AsyncIterable<Uint8Array> {
  let read = 0
  const parts = createReadStream(path, { highWaterMark: 1024 ** 2, signal: job.signal })[Symbol.asyncIterator]()
  while (true) {
    const part = await parts.next().catch((cause: unknown) => {
      throw new SourceUnreadable('the file cannot be read', { cause })
    })
    if (part.done) return
    const bytes = part.value as Uint8Array
    read += bytes.byteLength
    yield bytes
    job.progress(read, total, 'reading')
  }
}
