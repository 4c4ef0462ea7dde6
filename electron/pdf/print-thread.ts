import { parentPort, workerData } from 'node:worker_threads'
import type { RenderOptions } from './model-document.ts'
import type { PrintAnswer, PrintOrder } from './print-messages.ts'
import { renderLetterHere, renderNotesHere } from './render-notes-here.ts'
import { renderOpinionHere } from './render-opinion-here.ts'
import { renderReportHere } from './render-report-here.ts'

/** Entry of the thread that prints one act, report, summary or letter, then ends. */
const { kind, format = 'pdf', record, resources } = workerData as PrintOrder
const answer = (message: PrintAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

const render = {
  opinion: renderOpinionHere,
  report: renderReportHere,
  notes: (content: unknown, options: RenderOptions) => renderNotesHere(content, format, options),
  letter: (content: unknown, options: RenderOptions) => renderLetterHere(content, format, options),
}[kind]
let told = -1
const result = await render(record, {
  resources,
  progress: (done, total) => {
    if (done > told) answer({ type: 'progress', done, total })
    told = done
  },
})
answer({ type: 'done', result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])
