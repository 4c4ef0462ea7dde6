import { readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameKey } from './frame.ts'
import { readHead } from './frame-content.ts'
import { createHeads, type Heads } from './heads.ts'
import { type LogFiles, segmentName, snapshotName } from './log-files.ts'
import { scanFrames } from './scan-frames.ts'

export type LogFindings = {
  /** Highest sequence found; 0 in an empty log. */
  sequence: number
  /** Bytes of writes that were cut short, never acknowledged. */
  tornBytes: number
  /** Frames, or whole missing segments, that could not be read. */
  brokenFrames: { file: string; offset: number }[]
  /** Neither segment nor snapshot. */
  lost: boolean
}

export type ReadLog = { heads: Heads; findings: LogFindings; lastSegment: { number: number; length: number } | null }

/** Between two of these the program answers other things. */
const framesPerTurn = 2_000

/** Reads the newest snapshot and the segments after it. Damage is told, never thrown. */
export async function readLog(folder: string, files: LogFiles, key: FrameKey): Promise<ReadLog> {
  const heads = createHeads()
  const { snapshot, segments } = files
  const findings: LogFindings = {
    sequence: 0,
    tornBytes: 0,
    brokenFrames: missingSegments(files).map(number => ({ file: segmentName(number), offset: 0 })),
    lost: snapshot === null && segments.length === 0,
  }
  let lastSegment: ReadLog['lastSegment'] = null

  const names = [...(snapshot === null ? [] : [snapshotName(snapshot)]), ...segments.map(segmentName)]
  for (const file of names) {
    const bytes = await readFile(join(folder, file))
    let end = bytes.length
    let frames = 0
    for (const found of scanFrames(bytes, key)) {
      if (found.kind === 'torn') {
        findings.tornBytes += found.length
        end = found.offset
      }
      const head = found.kind === 'frame' ? readHead(found.plain) : null
      if (found.kind === 'broken' || (found.kind === 'frame' && head === null)) {
        findings.brokenFrames.push({ file, offset: found.offset })
      }
      if (found.kind === 'frame' && head !== null) {
        heads.add({ ...head, file, offset: found.offset, length: found.length })
        findings.sequence = Math.max(findings.sequence, head.sequence)
      }
      frames += 1
      if (frames % framesPerTurn === 0) await new Promise(setImmediate)
    }
    const number = segments.at(-1)
    if (number !== undefined && file === segmentName(number)) lastSegment = { number, length: end }
  }
  return { heads, findings, lastSegment }
}

/** Drops a torn last frame for good, so that the next one is not written after it. */
export const dropTorn = (folder: string, { number, length }: { number: number; length: number }): Promise<void> =>
  truncate(join(folder, segmentName(number)), length)

function missingSegments({ snapshot, segments }: LogFiles): number[] {
  const first = (snapshot ?? 0) + 1
  const last = segments.at(-1) ?? 0
  const expected = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return expected.filter(number => !segments.includes(number))
}
