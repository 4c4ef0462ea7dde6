import type { Finding } from './finding.ts'
import { lookingTime } from './reader-limits.ts'
import type { FromReader, ToReader } from './reader-messages.ts'
import type { StartReader } from './reader-port.ts'

/** How a reader ended before it answered. */
export type Ending = { ended: 'too_long' | 'gone'; lastWords: string }

/** How far a reader is with what it was asked. */
export type Heard = (done: number, total: number) => void

/** A running reader, asked one thing at a time. */
export type Reader = {
  /** `heard` is told how far it is; each time, it has as long again. */
  request(message: ToReader, heard?: Heard): Promise<FromReader | Ending>
  kill(): void
}

/** Hands bytes over to a reader, part by part. Answers how it ended, where it did. */
export async function handOver(
  reader: Reader,
  { size, parts }: { size: number; parts: AsyncIterable<Uint8Array> },
): Promise<Ending | undefined> {
  const opened = await reader.request({ type: 'open', size })
  if ('ended' in opened) return opened
  for await (const bytes of parts) {
    const taken = await reader.request({ type: 'part', bytes })
    if ('ended' in taken) return taken
  }
  return undefined
}

/** Starts a reader; it is killed when an answer takes longer than `time` milliseconds. */
export function openReader(start: StartReader, time: number): Reader {
  const child = start()
  let settle: (answer: FromReader | Ending) => void = () => undefined
  let advance: Heard = () => undefined
  let found: (finding: Finding) => void = () => undefined
  let isReady = false
  let gone: Ending | undefined
  let waiting: ToReader | undefined

  child.onMessage(message => {
    if (message.type === 'reading') return advance(message.done, message.total)
    if (message.type === 'found-before') return found(message.finding)
    if (message.type !== 'ready') return settle(message)
    isReady = true
    if (waiting) child.post(waiting)
    waiting = undefined
  })
  child.onEnd(lastWords => {
    gone = { ended: 'gone', lastWords }
    settle(gone)
  })

  return {
    kill: () => child.kill(),
    request: (message, heard) =>
      new Promise(resolve => {
        if (gone) return resolve(gone)
        let timer = setTimeout(() => {
          resolve({ ended: 'too_long', lastWords: '' })
          child.kill()
        }, time)
        let before: FromReader | undefined
        found = finding => {
          clearTimeout(timer)
          // Whoever asked must not use this process again: it is caught in what it looks for.
          const held: FromReader = { type: 'found', finding, resident: Number.POSITIVE_INFINITY }
          before = held
          timer = setTimeout(
            () => {
              resolve(held)
              child.kill()
            },
            Math.min(time, lookingTime),
          )
        }
        advance = (done, total) => {
          timer.refresh()
          heard?.(done, total)
        }
        settle = answer => {
          clearTimeout(timer)
          resolve('ended' in answer && before ? before : answer)
        }
        if (isReady) child.post(message)
        else waiting = message
      }),
  }
}
