import { readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogLoss } from '#shared/ipc/payloads.ts'
import { findLoss } from './find-loss.ts'
import type { FrameKey } from './frame.ts'
import { readHead } from './frame-content.ts'
import { createHeads, type Heads } from './heads.ts'
import { isSnapshot, type LogFiles, segmentName, snapshotName } from './log-files.ts'
import type { Reach } from './reach.ts'
import { scanFrames } from './scan-frames.ts'
import { sequenceTrace } from './sequence-trace.ts'

export type LogFindings = {
  /** Highest sequence found, or noted; 0 in an empty log. */
  sequence: number
  /** Bytes of writes that were cut short, never acknowledged. */
  tornBytes: number
  /** Frames, or whole missing segments, that could not be read. */
  brokenFrames: { file: string; offset: number }[]
  /** Not one frame that can be read, though every vault begins with some. */
  lost: boolean
  /** What it held once and does not give any more; `null` where it is whole. */
  loss: LogLoss | null
}

export type ReadLog = { heads: Heads; findings: LogFindings; lastSegment: { number: number; length: number } | null }

/** Between two of these the program answers other things. */
const framesPerTurn = 2_000

/**
 * Reads the newest snapshot and the segments after it. Where the snapshot is damaged, what it stands for is read too, as
 * far as it is still there. Damage is told, never thrown.
 */
export async function readLog(
  folder: string,
  files: LogFiles,
  key: FrameKey,
  reach: Reach | null = null,
): Promise<ReadLog> {
  const heads = createHeads()
  const { snapshot, segments } = files
  const broken = files.strange.map(file => ({ file, offset: 0 }))
  const trace = sequenceTrace(reach?.sequence ?? null, heads.digest)
  let tornBytes = 0
  let lastSegment: ReadLog['lastSegment'] = null
  let highest = 0
  /** Number of the last file that gave a frame. */
  let reached = snapshot ?? 0

  async function read(file: string): Promise<{ end: number; first: number | null }> {
    const bytes = await readFile(join(folder, file))
    let end = bytes.length
    let frames = 0
    let first: number | null = null
    for (const found of scanFrames(bytes, key)) {
      if (found.kind === 'torn') {
        tornBytes += found.length
        end = found.offset
      }
      const head = found.kind === 'frame' ? readHead(found.plain) : null
      if (found.kind === 'broken' || (found.kind === 'frame' && head === null)) {
        broken.push({ file, offset: found.offset })
      }
      if (found.kind === 'frame' && head !== null) {
        first ??= head.sequence
        highest = Math.max(highest, head.sequence)
        trace.meet(head.sequence, isSnapshot(file))
        heads.add({ ...head, file, offset: found.offset, length: found.length })
      }
      frames += 1
      if (frames % framesPerTurn === 0) await new Promise(setImmediate)
    }
    return { end, first }
  }

  if (snapshot !== null) await read(snapshotName(snapshot))
  if (broken.some(({ file }) => isSnapshot(file))) for (const file of files.obsolete) await read(file)
  for (const number of segments) {
    const before = highest
    const { end, first } = await read(segmentName(number))
    lastSegment = { number, length: end }
    if (first === null) continue
    // A number that no segment has is a loss only where the frames' own numbers leap too.
    if (first > before + 1)
      broken.push(...numbersBetween(reached, number).map(one => ({ file: segmentName(one), offset: 0 })))
    reached = number
  }

  const lost = heads.all().length === 0
  const traces = { ...trace.result(snapshot === null), lost, brokenFrames: broken }
  const sequence = Math.max(traces.last, reach?.sequence ?? 0)
  const findings = { sequence, tornBytes, brokenFrames: broken, lost, loss: findLoss(traces, reach) }
  return { heads, findings, lastSegment }
}

/** Drops a torn last frame for good, so that the next one is not written after it. */
export const dropTorn = (folder: string, { number, length }: { number: number; length: number }): Promise<void> =>
  truncate(join(folder, segmentName(number)), length)

const numbersBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index)
