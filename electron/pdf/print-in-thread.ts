import type { Result } from '#shared/domain/result.ts'
import type { RenderedFile } from './model-document.ts'
import type { PrintOrder } from './print-messages.ts'
import type { TextFormat } from './render-notes-here.ts'
import { type RenderJob, runInThread } from './run-in-thread.ts'

/** Where the program's resources are, and the built entry of the thread that prints (`print-thread.ts`). */
export type PrintPlaces = { resources: string; printerEntry: string }

/** Megabytes of the heap of one file: some 2,000 pages. */
const heapLimit = 2048

/** The act of an opinion/1 record; fails with the codes of `checkOpinion`, or `cancelled`. */
export const renderOpinion = (record: unknown, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('opinion', record, places, job)

/** The report of a report/1 record; fails with the codes of `checkReport`, or `cancelled`. */
export const renderReport = (record: unknown, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('report', record, places, job)

/** A summary of notes as PDF or DOCX; fails with `notes_malformed`, or `cancelled`. */
export const renderNotes = (record: unknown, format: TextFormat, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('notes', record, places, job, format)

/** A letter of request as PDF or DOCX; fails with `letter_malformed`, or `cancelled`. */
export const renderLetter = (record: unknown, format: TextFormat, places: PrintPlaces, job: RenderJob = {}) =>
  printInThread('letter', record, places, job, format)

/** Prints a record in a thread of its own so that nothing waits for it. `cancelled` when the signal says so. */
function printInThread(
  kind: PrintOrder['kind'],
  record: unknown,
  places: PrintPlaces,
  job: RenderJob,
  format: TextFormat = 'pdf',
): Promise<Result<RenderedFile>> {
  const order: PrintOrder = { kind, format, record, resources: places.resources }
  return runInThread<Result<RenderedFile>>(places.printerEntry, order, heapLimit, job)
}
