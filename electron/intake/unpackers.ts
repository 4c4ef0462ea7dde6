import type { Source } from './inspector.ts'
import { type OpenArchive, openArchive, ReaderEnded } from './open-archive.ts'
import type { Reader } from './reader.ts'

/** The reading processes that hold archives: one for each that is open, used again for small ones. */
export type Unpackers = {
  /** Throws `ReaderEnded`. */
  open(archive: Source): Promise<OpenArchive>
  close(): void
}

/** Starting a process takes longer than reading most archives; one that held a larger one gives its memory back. Bytes. */
const keptUpTo = 64 * 1024 ** 2
/** As many as archives one inside the other. */
const kept = 3

export function createUnpackers(start: () => Reader, idleFor: number): Unpackers {
  const busy = new Set<Reader>()
  const free: Reader[] = []
  let idle: NodeJS.Timeout | undefined

  const killFree = () => {
    for (const reader of free.splice(0)) reader.kill()
  }

  function release(reader: Reader, isSound: boolean) {
    busy.delete(reader)
    if (!isSound || free.length >= kept) return reader.kill()
    free.push(reader)
    clearTimeout(idle)
    idle = setTimeout(killFree, idleFor).unref()
  }

  return {
    open: async source => {
      const reader = free.pop() ?? start()
      busy.add(reader)
      let isSound = source.size <= keptUpTo
      const noted = (error: unknown) => {
        if (error instanceof ReaderEnded) isSound = false
        return error
      }
      try {
        const opened = await openArchive(reader, source)
        return {
          async *entry(index) {
            try {
              yield* opened.entry(index)
            } catch (error) {
              throw noted(error)
            }
          },
          close: () => release(reader, isSound),
        }
      } catch (error) {
        noted(error)
        release(reader, false)
        throw error
      }
    },
    close: () => {
      clearTimeout(idle)
      killFree()
      for (const reader of busy) reader.kill()
    },
  }
}
