import type { SearchActs } from './search-acts.ts'

export type Asked = { number: number; act: keyof SearchActs; input: unknown }
type Answered = { number: number; answer?: unknown; failed?: string }

export type SearchThread = SearchActs & { end(): void }

/** The index in a worker of its own. What was asked of one that has ended stays without an answer. */
export function searchThread(): SearchThread {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(cause: Error): void }>()
  let count = 0
  worker.addEventListener('message', ({ data: { number, answer, failed } }: MessageEvent<Answered>) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (failed === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(failed))
  })
  const ask = (act: keyof SearchActs, input?: unknown, moved: Transferable[] = []) =>
    new Promise<never>((resolve, reject) => {
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
