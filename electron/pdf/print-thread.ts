import { parentPort, workerData } from 'node:worker_threads'
import type { PrintAnswer, PrintOrder } from './print-messages.ts'
import { renderOpinionHere } from './render-opinion-here.ts'
import { renderReportHere } from './render-report-here.ts'

/** Entry of the thread that prints one act or one report, then ends. */
const { kind, record, resources } = workerData as PrintOrder
const answer = (message: PrintAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

const render = { opinion: renderOpinionHere, report: renderReportHere }[kind]
let told = -1
const result = await render(record, {
  resources,
  progress: (done, total) => {
    if (done > told) answer({ type: 'progress', done, total })
    told = done
  },
})
answer({ type: 'done', result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
