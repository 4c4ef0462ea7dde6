import type { SearchActs } from './search-acts.ts'

export type Asked = { number: number; act: keyof SearchActs; input: unknown }
type Answered = { number: number; answer?: unknown; failed?: string }

export type SearchThread = SearchActs & { end(): void }

const searchWorker = () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })

/**
 * The index in a worker of its own. What was asked of one that has ended stays without an answer; one that fails refuses
 * what was asked of it and whatever is asked later.
 */
export function searchThread(worker: Worker = searchWorker()): SearchThread {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(cause: Error): void }>()
  let count = 0
  let failure: Error | null = null
  worker.addEventListener('message', ({ data: { number, answer, failed } }: MessageEvent<Answered>) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (failed === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(failed))
  })
  const fail = (message: string) => {
    failure = new Error(message)
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
    worker.terminate()
  }
  worker.addEventListener('error', event => {
    event.preventDefault()
    fail(event.message || 'the worker of the search does not start')
  })
  worker.addEventListener('messageerror', () => fail('an answer of the search cannot be read'))
  const ask = (act: keyof SearchActs, input?: unknown, moved: Transferable[] = []) =>
    new Promise<never>((resolve, reject) => {
      if (failure) return reject(failure)
      count += 1
      waiting.set(count, { resolve: resolve as (answer: unknown) => void, reject })
      worker.postMessage({ number: count, act, input } satisfies Asked, moved)
    })
  return {
    load: bytes => ask('load', bytes, [bytes.buffer]),
    compare: heads => ask('compare', heads),
    put: sources => ask('put', sources),
    drop: keys => ask('drop', keys),
    search: request => ask('search', request),
    pack: () => ask('pack'),
    end: () => worker.terminate(),
  }
}
