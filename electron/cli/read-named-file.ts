import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { onDisk } from './disk-error.ts'
import { UsageError } from './usage-error.ts'

const mebibyte = 1024 ** 2

/** Twice what the verification reads of a PDF: beyond, nothing that a command is given makes sense. Bytes. */
const mostBytes = 512 * mebibyte

/** What a pipe may take to bring its bytes, as any file that is inspected. Milliseconds. */
const pipeTime = 20_000

/**
 * Bytes of a file that the command line names, or of a pipe (`<(…)` of the shell); one that cannot be opened, is larger
 * than `most` bytes or never ends is a usage error.
 */
export function readNamedFile(path: string, most = mostBytes): Promise<Uint8Array> {
  return onDisk(path, async () => {
    // Without waiting, because opening a pipe that no one writes to would wait for ever.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return await readUpTo(handle, path, most)
    } finally {
      await handle.close()
    }
  })
}

async function readUpTo(handle: FileHandle, path: string, most: number): Promise<Uint8Array> {
  const found = await handle.stat()
  if (found.isDirectory()) throw new UsageError(`${path}: it is a folder`)
  if (!found.isFile() && !found.isFIFO()) throw new UsageError(`${path}: not a file`)
  const parts: Uint8Array[] = []
  let total = 0
  const deadline = Date.now() + pipeTime
  for (;;) {
    const part = await readPart(handle)
    if (part?.length === 0) return new Uint8Array(Buffer.concat(parts, total))
    if (part === null && Date.now() > deadline) throw new UsageError(`${path}: nothing comes from it`)
    if (part === null) await setTimeout(20)
    else total += parts[parts.push(part) - 1]?.length ?? 0
    if (total > most) throw new UsageError(`${path}: larger than ${Math.floor(most / mebibyte)} MiB`)
  }
}

/** `null` while a pipe has nothing to give; empty at the end. */
async function readPart(handle: FileHandle): Promise<Uint8Array | null> {
  const buffer = Buffer.allocUnsafe(mebibyte)
  try {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null
    throw error
  }
}
