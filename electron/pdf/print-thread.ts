import { parentPort, workerData } from 'node:worker_threads'
import type { PrintAnswer, PrintOrder } from './print-messages.ts'
import { renderOpinionHere } from './render-opinion-here.ts'

/** Entry of the thread that prints one act, then ends. */
const { record, resources } = workerData as PrintOrder
const answer = (message: PrintAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

let told = -1
const result = await renderOpinionHere(record, {
  resources,
  progress: (done, total) => {
    if (done > told) answer({ type: 'progress', done, total })
    told = done
  },
})
answer({ type: 'printed', result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
