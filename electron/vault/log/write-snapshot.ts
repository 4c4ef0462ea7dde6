import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { putInPlace, unfinishedPath } from '../durable/write-durably.ts'
import { type FrameKey, openFrame } from './frame.ts'
import { readFrames } from './frame-reader.ts'
import type { LocatedHead, Location } from './heads.ts'
import { snapshotName } from './log-files.ts'
import { scanFrames } from './scan-frames.ts'

export type Moved = { from: LocatedHead; to: Location }

/** Read, checked and written at a time. */
const headsPerStep = 1_000

/**
 * Seals the latest frame of every record into one file, which then stands for all segments up to `number`. Frames are
 * copied as they are: nothing is decrypted but to check it. A frame that cannot be read any more is left out and given
 * back by the store. The file has its name only once it is flushed and has been read back.
 */
export async function writeSnapshot(
  folder: string,
  number: number,
  heads: LocatedHead[],
  key: FrameKey,
): Promise<Moved[]> {
  const path = join(folder, snapshotName(number))
  const unfinished = unfinishedPath(path)
  try {
    const moved = await copyFrames(folder, heads, key, unfinished, snapshotName(number))
    if (!(await isWhole(unfinished, moved.length, key))) {
      throw new Error('the snapshot does not read back as it was written')
    }
    await putInPlace(unfinished, path)
    return moved
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function copyFrames(
  folder: string,
  heads: LocatedHead[],
  key: FrameKey,
  path: string,
  file: string,
): Promise<Moved[]> {
  const moved: Moved[] = []
  const output = await open(path, 'wx', 0o600)
  try {
    let offset = 0
    for (let from = 0; from < heads.length; from += headsPerStep) {
      const step = heads.slice(from, from + headsPerStep)
      const frames = await readFrames(folder, step)
      const kept: Buffer[] = []
      for (const [index, head] of step.entries()) {
        const frame = frames[index]
        if (!frame || openFrame(key, frame) === null) continue
        moved.push({ from: head, to: { file, offset, length: frame.length } })
        offset += frame.length
        kept.push(frame)
      }
      await output.writeFile(Buffer.concat(kept))
    }
    await output.sync()
    return moved
  } finally {
    await output.close()
  }
}

async function isWhole(path: string, frames: number, key: FrameKey): Promise<boolean> {
  let read = 0
  for (const { kind } of scanFrames(await readFile(path), key)) {
    if (kind !== 'frame') return false
    read += 1
  }
  return read === frames
}
