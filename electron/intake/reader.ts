import type { FromReader, ToReader } from './reader-messages.ts'
import type { StartReader } from './reader-port.ts'

/** How a reader ended before it answered. */
export type Ending = { ended: 'too_long' | 'gone'; lastWords: string }

/** A running reader, asked one thing at a time. */
export type Reader = {
  request(message: ToReader): Promise<FromReader | Ending>
  kill(): void
}

/** Starts a reader; it is killed when an answer takes longer than `time` milliseconds. */
export function openReader(start: StartReader, time: number): Reader {
  const child = start()
  let settle: (answer: FromReader | Ending) => void = () => undefined
  let isReady = false
  let gone: Ending | undefined
  let waiting: ToReader | undefined

  child.onMessage(message => {
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
    request: message =>
      new Promise(resolve => {
        if (gone) return resolve(gone)
        const timer = setTimeout(() => {
          resolve({ ended: 'too_long', lastWords: '' })
          child.kill()
        }, time)
        settle = answer => {
          clearTimeout(timer)
          resolve(answer)
        }
        if (isReady) child.post(message)
        else waiting = message
      }),
  }
}
