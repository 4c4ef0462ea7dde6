import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAll } from '../durable/write-all.ts'
import { syncFolder } from '../durable/write-durably.ts'
import { segmentName } from './log-files.ts'

export type SegmentWriter = {
  number: number
  name: string
  /** Bytes that are on the disk. */
  length(): number
  /** Appends and flushes; returns where the bytes begin. Throws when the disk refuses: the segment must then be left. */
  append(bytes: Buffer): Promise<number>
  /** Gives back what a refused append took of the disk, as far as the disk lets it, and closes. */
  leave(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a segment of the log at its end, which `length` says; makes it when it is new, under the next number where a
 * folder bears its name.
 */
export async function openSegment(folder: string, number: number, length: number): Promise<SegmentWriter> {
  const name = segmentName(number)
  const path = join(folder, name)
  let file: FileHandle
  try {
    file = await open(path, length === 0 ? 'w' : 'r+', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return openSegment(folder, number + 1, 0)
    throw error
  }
  if (length === 0) await syncFolder(dirname(path))
  let position = length
  return {
    number,
    name,
    length: () => position,
    async append(bytes) {
      const start = position
      await writeAll(file, bytes, start)
      await file.datasync()
      position = start + bytes.length
      return start
    },
    async leave() {
      await file.truncate(position).catch(() => {})
      await file.close().catch(() => {})
    },
    close: () => file.close(),
  }
}
