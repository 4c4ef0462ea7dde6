import type { ActRun } from '#shared/domain/opinion/act-model.ts'
import type { TextRun } from '../engine/pdf-node.ts'
import { linkColour, sans } from './act-style.ts'
import { symbolRuns } from './symbol-runs.ts'

/** Name of the destination of a block; nodes of pdfmake share one space of names with sections. */
export const destination = (id: string): string => `b-${id}`

/** pdfmake draws them at 0.58 of the size it is given, on a line that much higher. */
const superscriptShare = 1.12

/** Runs of the model as inlines. `size` is that of the paragraph, letters above the line are smaller. */
export const runNodes = (runs: readonly ActRun[], size: number): TextRun[] =>
  runs.flatMap(run => symbolRuns(run.text).map(part => runNode({ ...run, text: part.text }, size, part.isSymbol)))

function runNode(run: ActRun, size: number, isSymbol: boolean): TextRun {
  return {
    text: run.text,
    ...(isSymbol ? { font: sans } : {}),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.superscript ? { sup: true, fontSize: Math.round(size * superscriptShare * 100) / 100 } : {}),
    ...(run.target === undefined ? {} : { linkToDestination: destination(run.target), color: linkColour }),
  }
}
