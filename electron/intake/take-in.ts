import { createReadStream } from 'node:fs'
import type { Job } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import type { TakenIn } from '#shared/ipc/payloads.ts'
import { cleanFileName } from './clean-file-name.ts'
import { SourceUnreadable } from './file-fault.ts'
import { inspectionOf } from './finding.ts'
import type { Inspector } from './inspector.ts'
import { storedParts } from './stored-parts.ts'

/** Largest file taken in, bytes: what an encrypted vault keeps and a page can ask for in parts. 2 GiB. */
export const largestFile = 2 * 1024 ** 3

/**
 * Puts bytes in the vault, then has them inspected as they were stored: whatever the state, they are kept and marked.
 * They go to the reading process over its channel, so that a confidential piece is never on the disk in clear.
 */
export async function takeIn(
  vault: OpenVault,
  inspector: Inspector,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<TakenIn> {
  const { sha256, size, known } = await vault.files.put(source)
  const name = cleanFileName(fileName)
  const finding = await inspector.examine(name, { size, parts: storedParts(vault.files, sha256, size) })
  return { fileName: name, size, sha256, known, inspection: inspectionOf(name, sha256, finding) }
}

/** Parts of a file of the disk, told to the job as they are read; stops when it is cancelled, throws `SourceUnreadable`. */
export async function* partsOfFile(path: string, job: Job, done: number, total: number): AsyncIterable<Uint8Array> {
  let read = done
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
