import { Worker } from 'node:worker_threads'
import { failure, type Result } from '#shared/domain/result.ts'
import type { RenderedFile } from './model-document.ts'
import type { PrintAnswer, PrintOrder } from './print-messages.ts'

/** Where the program's resources are, and the built entry of the thread that prints (`print-thread.ts`). */
export type PrintPlaces = { resources: string; printerEntry: string }

export type RenderJob = {
  signal?: AbortSignal
  progress?(done: number, total: number, stage: string): void
}

/** Megabytes of the heap of one file: some 2,000 pages. */
const heapLimit = 2048

/** The act of an opinion/1 record; fails with the codes of `checkOpinion`, or `cancelled`. */
export const renderOpinion = (record: unknown, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('opinion', record, places, job)

/** The report of a report/1 record; fails with the codes of `checkReport`, or `cancelled`. */
export const renderReport = (record: unknown, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('report', record, places, job)

/**
 * Prints a record in a thread of its own so that nothing waits for it. `cancelled` when the signal says so: the thread is
 * then ended at once. A bug in the thread throws.
 */
function printInThread(
  kind: PrintOrder['kind'],
  record: unknown,
  places: PrintPlaces,
  { signal, progress }: RenderJob,
): Promise<Result<RenderedFile>> {
  if (signal?.aborted) return Promise.resolve(failure('cancelled'))
  const order: PrintOrder = { kind, record, resources: places.resources }
  const thread = new Worker(places.printerEntry, {
    workerData: order,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  })
  return new Promise((resolve, reject) => {
    const cancel = () => {
      resolve(failure('cancelled'))
      void thread.terminate()
    }
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (message: PrintAnswer) => {
      if (message.type === 'progress') progress?.(message.done, message.total, 'pages')
      else resolve(message.result)
    })
    thread.once('error', reject)
    thread.once('exit', code => {
      signal?.removeEventListener('abort', cancel)
      reject(new Error(`the printing thread ended with ${code} and no file`))
    })
  })
}
