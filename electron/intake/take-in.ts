import { constants, type PathLike } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
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

/** Nothing is waited for where a pipe has taken the place of a file. Windows knows neither. */
const atOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const notThroughLink = constants.O_NOFOLLOW ?? 0

type Reading = {
  signal: AbortSignal
  /** Whether the file may be reached through one. */
  links: boolean
  /** How many bytes of it are read. */
  told(read: number): void
}

/** Parts of a file of the disk, told as they are read; stops when it is cancelled, throws `SourceUnreadable`. */
export async function* partsOfFile(path: PathLike, { signal, links, told }: Reading): AsyncIterable<Uint8Array> {
  const file = await openedFile(path, links ? atOnce : atOnce | notThroughLink).catch(unreadable)
  const stream = file.createReadStream({ highWaterMark: 1024 ** 2, signal })
  const parts = stream[Symbol.asyncIterator]()
  let read = 0
  try {
    while (true) {
      const part = await parts.next().catch(unreadable)
      if (part.done) return
      const bytes = part.value as Uint8Array
      read += bytes.byteLength
      yield bytes
      told(read)
    }
  } finally {
    // Where the vault takes no more of it, nobody reads to the end, which closes the file.
    stream.destroy()
  }
}

async function openedFile(path: PathLike, flags: number): Promise<FileHandle> {
  const file = await open(path, flags)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new Error('no file any more')
}

function unreadable(cause: unknown): never {
  throw new SourceUnreadable('the file cannot be read', { cause })
}
