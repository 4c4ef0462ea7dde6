import type { TakenFiles } from '#shared/ipc/payloads.ts'

/** Files taken in, written together; `end` waits until all are, and fails where one could not be. */
export type WrittenTogether = { take(taken: TakenFiles): void; end(): Promise<void> }

/** Hundreds of small files would draw the list hundreds of times; a large one must not hold back those before it. */
export function writtenTogether(write: (taken: TakenFiles) => Promise<void>, everyMs: number): WrittenTogether {
  let waiting = noFiles
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = Promise.resolve()
  const writeWaiting = () => {
    clearTimeout(timer)
    timer = undefined
    const taken = waiting
    waiting = noFiles
    written = written.then(() => write(taken))
    // Said at the end; until then a failure is nobody's surprise.
    written.catch(() => undefined)
    return written
  }
  return {
    take: taken => {
      waiting = together(waiting, taken)
      timer ??= setTimeout(writeWaiting, everyMs)
    },
    end: writeWaiting,
  }
}

const noFiles: TakenFiles = { files: [], refused: [], failed: [] }

const together = (one: TakenFiles, other: TakenFiles): TakenFiles => ({
  files: [...one.files, ...other.files],
  refused: [...one.refused, ...other.refused],
  failed: [...one.failed, ...other.failed],
})
