import { Worker } from 'node:worker_threads'
import { failure, type Refusal } from '#shared/domain/result.ts'

export type RenderJob = {
  signal?: AbortSignal
  progress?(done: number, total: number, stage: string): void
}

/** What a thread answers: how far it is, then what it was started for. */
export type ThreadAnswer<Value> = { type: 'progress'; done: number; total: number } | { type: 'done'; result: Value }

/**
 * Starts the built entry of a thread with an order and waits for its one answer. `cancelled` when the signal says so: the
 * thread is then ended at once. A bug in the thread, or more memory than it may have (`heap`, megabytes of JavaScript
 * values), throws.
 */
export function runInThread<Value>(
  entry: string,
  order: unknown,
  heap: number,
  { signal, progress }: RenderJob,
): Promise<Value | Refusal<'cancelled'>> {
  if (signal?.aborted) return Promise.resolve(failure('cancelled'))
  const thread = new Worker(entry, {
    workerData: order,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heap },
  })
  return new Promise((resolve, reject) => {
    const cancel = () => {
      resolve(failure('cancelled'))
      void thread.terminate()
    }
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (message: ThreadAnswer<Value>) => {
      if (message.type === 'progress') progress?.(message.done, message.total, 'pages')
      else resolve(message.result)
    })
    thread.once('error', reject)
    thread.once('exit', code => {
      signal?.removeEventListener('abort', cancel)
      reject(new Error(`the thread ended with ${code} and no answer`))
    })
  })
}
