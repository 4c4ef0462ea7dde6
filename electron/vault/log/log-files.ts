import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesOf } from '../durable/delete-unfinished.ts'
import { syncFolder } from '../durable/write-durably.ts'

/** Files of one write log, named from the vault's folder: `log/000001.log`, `snapshots/000001.snapshot`. */
export type LogFiles = {
  snapshot: number | null
  segments: number[]
  obsolete: string[]
  /** What bears the name of a file of the log and is none, such as a folder. It is told and left where it is. */
  strange: string[]
}

export const segmentName = (number: number): string => `log/${sixDigits(number)}.log`
export const snapshotName = (number: number): string => `snapshots/${sixDigits(number)}.snapshot`

export const isSnapshot = (file: string): boolean => file.startsWith('snapshots/')
export const reachName = 'reach'

/** Whether a snapshot of this number stands for a file of the log. */
export const isCovered = (file: string, number: number): boolean => isSnapshot(file) || file <= segmentName(number)

/**
 * A snapshot holds everything up to and including the segment of its number: the newest one counts, with the segments
 * after it. The rest was about to be deleted when the program stopped.
 */
export async function findLogFiles(folder: string): Promise<LogFiles> {
  const sealed = await numbered(join(folder, 'snapshots'), /^(\d{6})\.snapshot$/)
  const grown = await numbered(join(folder, 'log'), /^(\d{6})\.log$/)
  const [snapshots, segments] = [sealed.files, grown.files]
  const snapshot = snapshots.at(-1) ?? null
  const covered = segments.filter(number => snapshot !== null && number <= snapshot)
  return {
    snapshot,
    segments: segments.filter(number => !covered.includes(number)),
    strange: [...sealed.strange.map(snapshotName), ...grown.strange.map(segmentName)],
    obsolete: [...covered.map(segmentName), ...snapshots.slice(0, -1).map(snapshotName)],
  }
}

export async function makeLogFolders(folder: string): Promise<void> {
  for (const name of ['log', 'snapshots']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  await syncFolder(folder)
}

async function numbered(folder: string, pattern: RegExp): Promise<{ files: number[]; strange: number[] }> {
  const found = (await entriesOf(folder))
    .flatMap(entry => {
      const [, digits] = pattern.exec(entry.name) ?? []
      return digits === undefined ? [] : [{ number: Number(digits), isFile: entry.isFile() }]
    })
    .sort((a, b) => a.number - b.number)
  const [files, strange] = [true, false].map(isFile => found.filter(one => one.isFile === isFile))
  return { files: (files ?? []).map(one => one.number), strange: (strange ?? []).map(one => one.number) }
}

const sixDigits = (number: number) => String(number).padStart(6, '0')
