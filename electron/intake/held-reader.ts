import { type Ending, openReader, type Reader } from './reader.ts'
import type { readerLimits } from './reader-limits.ts'
import type { StartReader } from './reader-port.ts'

/** A reader kept from file to file, because starting one costs more than reading most files. */
export type HeldReader = {
  /** The one that is there, or another. */
  take(): Reader
  /** It answered: it stays for a while, unless it ended or keeps too much memory. */
  release(answer: { resident: number } | Ending): void
  stop(): void
}

/** Idle readers go after this, milliseconds: they hold a hundred megabytes. */
export const idleFor = 30_000

export function heldReader(start: StartReader, limits: Pick<typeof readerLimits, 'time' | 'idleMemory'>): HeldReader {
  let reader: Reader | undefined
  let idle: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(idle)
    reader?.kill()
    reader = undefined
  }
  return {
    take() {
      clearTimeout(idle)
      reader ??= openReader(start, limits.time)
      return reader
    },
    release(answer) {
      if ('ended' in answer || answer.resident > limits.idleMemory) stop()
      else idle = setTimeout(stop, idleFor).unref()
    },
    stop,
  }
}
