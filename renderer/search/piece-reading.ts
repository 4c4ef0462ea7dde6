import { correspondents, wordsByPage } from '#shared/domain/derived-document.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { SearchSource } from '#shared/domain/search/search-document.ts'
import { pagesSource } from '#shared/domain/search/search-sources.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { Reading } from './search-state.ts'
import { whenIdle } from './when-idle.ts'

type Parts = {
  bridge: Bridge
  take(source: SearchSource): Promise<void>
  /** A name by which main can be asked to stop. */
  newJob(): string
  changed(reading: Reading): void
  /** What was read could not be taken: nothing more is read. */
  failed(): void
}

/**
 * Reads the words of pieces that the index lacks, one piece at a time while nobody needs the page. What cannot be read is
 * not asked again in this window.
 */
export function pieceReading({ bridge, take, newJob, changed, failed }: Parts) {
  let queue: readonly PieceRecord[] = []
  let total = 0
  let paused = false
  let stopped = false
  let running = false
  let job: string | null = null
  const unreadable = new Set<string>()

  const tell = () => changed({ done: total - queue.length, total, paused })
  const isWanted = (piece: PieceRecord) => queue.some(one => isSame(one, piece))
  const cancel = () => {
    if (job !== null) void bridge.invoke('job.cancel', { job })
  }

  async function readAll(): Promise<void> {
    if (running) return
    running = true
    try {
      await readQueue()
    } finally {
      running = false
    }
  }

  async function readQueue(): Promise<void> {
    for (let piece = next(); piece; piece = next()) {
      await whenIdle()
      if (next() !== piece) continue
      job = newJob()
      const { sha256, fileName } = piece
      const read = await bridge.invoke('documents.read', { job, sha256, fileName, behind: true })
      job = null
      // Stopped, paused, or dropped while it was read: it is wanted later or never.
      if (stopped || paused || !isWanted(piece)) continue
      if (read.ok) await take(pagesSource(piece, wordsByPage(read.value), correspondents(read.value)))
      else unreadable.add(sha256)
      const done = piece
      queue = queue.filter(one => !isSame(one, done))
      tell()
    }
  }

  const next = () => (stopped || paused ? undefined : queue[0])

  return {
    /** What is to be read from now on, of so many pieces. */
    want(pieces: readonly PieceRecord[], ofAll: number): void {
      const [current] = queue
      total = ofAll
      queue = pieces.filter(({ sha256 }) => !unreadable.has(sha256))
      if (current && !isWanted(current)) cancel()
      tell()
      readAll().catch(failed)
    },
    pause(): void {
      paused = true
      cancel()
      tell()
    },
    resume(): void {
      paused = false
      tell()
      readAll().catch(failed)
    },
    stop(): void {
      stopped = true
      cancel()
    },
  }
}

const isSame = (a: PieceRecord, b: PieceRecord) => a.id === b.id && a.sha256 === b.sha256
