import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogEntry, LogHead, LogLoss } from '#shared/ipc/payloads.ts'
import { deleteUnfinished } from '../durable/delete-unfinished.ts'
import { type FrameKey, openFrame, sealFrame } from './frame.ts'
import { readEntry, writeContent } from './frame-content.ts'
import { readFrames } from './frame-reader.ts'
import { groupCommit } from './group-commit.ts'
import { growingSegment } from './growing-segment.ts'
import { findLogFiles, isCovered, isSnapshot, makeLogFolders, reachName } from './log-files.ts'
import { reachFile } from './reach.ts'
import { dropTorn, type LogFindings, readLog } from './read-log.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { writeSnapshot } from './write-snapshot.ts'

export type WriteLog = {
  /** What reading it at its opening found. */
  findings: LogFindings
  /** Sequence of the last entry on the disk. */
  sequence(): number
  /** Resolves to the last sequence once all entries are on the disk. Rejects when the disk refuses; nothing is then kept. */
  append(entries: LogEntry[]): Promise<number>
  /** Latest revision of every record, from the `after`-th; `next` is where to go on, `null` at the end. */
  heads(after: number, limit: number): { heads: LogHead[]; next: number | null }
  /** `headsDigest` of all heads. */
  digest(): string
  /** Latest entries of these records; those the log does not have, or cannot read any more, are left out. */
  read(records: readonly { collection: string; id: string }[]): Promise<LogEntry[]>
  /** What it held once and does not give any more, until that is settled. */
  loss(): LogLoss | null
  /** What was missing is known: from now on the log is compared with what it holds now. */
  settle(): Promise<void>
  /** Resolves once no snapshot is being written. */
  settled(): Promise<void>
  close(): Promise<void>
}

export type WriteLogOptions = {
  folder: string
  key: FrameKey
  readOnly?: boolean
  /** A log that begins now: that nothing is there is no loss. */
  isNew?: boolean
  now?: () => Date
  /** Bytes of a segment after which it is sealed into a snapshot. */
  rotateAt?: number
}

const usualRotation = 64 * 1024 * 1024

/**
 * Opens the write log of a vault: reads it whole, drops a torn last frame, and appends after the last good one. Every
 * append is encrypted, written and flushed before it resolves; those that wait share one flush.
 */
export async function openWriteLog({
  folder,
  key,
  readOnly = false,
  isNew = false,
  now = () => new Date(),
  rotateAt = usualRotation,
}: WriteLogOptions): Promise<WriteLog> {
  if (!readOnly) await makeLogFolders(folder)
  const files = await findLogFiles(folder)
  const reach = reachFile(join(folder, reachName), key)
  const { heads, findings, lastSegment } = await readLog(folder, files, key, await reach.read())
  const segment = growingSegment(folder, lastSegment ?? { number: (files.snapshot ?? 0) + 1, length: 0 })
  let sequence = findings.sequence
  let loss = isNew ? null : findings.loss
  let snapshot: Promise<void> = Promise.resolve()

  if (!readOnly) {
    await deleteUnfinished(join(folder, 'snapshots'))
    if (lastSegment) await dropTorn(folder, lastSegment)
    await segment.open()
    const isSnapshotWhole = !findings.brokenFrames.some(({ file }) => isSnapshot(file))
    if (isSnapshotWhole) for (const name of files.obsolete) await rm(join(folder, name))
    noteReach()
  }

  function noteReach(): void {
    reach.note({ sequence, records: heads.count(), digest: heads.digest(), at: now().toISOString(), loss })
  }

  const commit = groupCommit(async (groups: LogEntry[][]) => {
    if (readOnly) throw new Error('this log is read-only')
    const current = await segment.open()
    const entries = groups.flat()
    const first = sequence + 1
    const frames = entries.map((entry, index) => sealFrame(key, writeContent(first + index, entry)))
    let offset: number
    try {
      offset = await current.append(Buffer.concat(frames))
    } catch (error) {
      await segment.leave(current)
      throw error
    }
    for (const [index, { collection, id, revision, document }] of entries.entries()) {
      const length = frames[index]?.length ?? 0
      heads.add({
        sequence: first + index,
        collection,
        id,
        revision,
        deleted: document === null,
        file: current.name,
        offset,
        length,
      })
      offset += length
    }
    sequence += entries.length
    noteReach()
    // These entries are on the disk: where no new segment can be made, this one just grows.
    if (current.length() >= rotateAt) await rotate(current).catch(() => {})
    let last = first - 1
    return groups.map(group => (last += group.length))
  })

  async function rotate(current: SegmentWriter): Promise<void> {
    await segment.turn(current)
    snapshot = snapshot.then(() => seal(current.number)).catch(() => {})
  }

  /** Old segments go only once the snapshot is on the disk; a snapshot that fails leaves them, for the next one. */
  async function seal(number: number): Promise<void> {
    // What has a later frame since is in the segments after this one.
    const sealed = heads.all().filter(({ file }) => isCovered(file, number))
    // The snapshot leaves out what was written over since: from here on an older note could not be compared with it.
    noteReach()
    await reach.flushed()
    for (const { from, to } of await writeSnapshot(folder, number, sealed, key)) heads.move(from, to)
    const { obsolete } = await findLogFiles(folder)
    for (const name of obsolete) await rm(join(folder, name), { force: true })
  }

  async function readOnce(records: readonly { collection: string; id: string }[]) {
    const located = records.flatMap(({ collection, id }) => heads.find(collection, id) ?? [])
    const frames = await readFrames(folder, located)
    return located.map((head, index) => {
      const plain = frames[index] && openFrame(key, frames[index])
      return { head, entry: plain ? readEntry(plain) : null }
    })
  }

  return {
    findings,
    sequence: () => sequence,
    append: entries => commit.add(entries),
    heads(after, limit) {
      const all = heads.all()
      const page = all.slice(after, after + limit)
      return {
        heads: page.map(({ collection, id, revision, deleted }) => ({ collection, id, revision, deleted })),
        next: after + limit < all.length ? after + limit : null,
      }
    },
    digest: heads.digest,
    async read(records) {
      const found = await readOnce(records)
      const absent = found.filter(({ entry }) => entry === null).map(({ head }) => head)
      // A snapshot may have taken the place of the file between the look-up and the reading.
      const again = absent.length === 0 ? [] : await readOnce(absent)
      return [...found, ...again].flatMap(({ entry }) => entry ?? [])
    },
    loss: () => loss,
    async settle() {
      loss = null
      if (readOnly) return
      noteReach()
      await reach.flushed()
    },
    settled: () => snapshot,
    async close() {
      await commit.idle()
      await snapshot
      await segment.close()
      await reach.close()
    },
  }
}
