import type { ActGrid } from '#shared/domain/opinion/act-grids.ts'
import type { ActModel } from '#shared/domain/opinion/act-model.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkAct, type OpinionFailure } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { PrintedDocument, PrintFailure } from './engine/print-document.ts'
import { modelDocument, printModel, type RenderedFile, type RenderOptions } from './model-document.ts'

/** Characters shown on each side of one that cannot be printed. */
const around = 30

/**
 * The act of a record as a tagged, archivable PDF with the record attached. The record is checked first: a failure says
 * why it cannot be exported. Same record, same bytes: dates are those of the act, and the identifier of the file comes
 * from a hash of the record. Runs in the calling thread; `renderOpinion` runs it in a worker.
 */
export async function renderOpinionHere(
  content: unknown,
  options: RenderOptions,
): Promise<Result<RenderedFile, OpinionFailure | PrintFailure>> {
  const checked = checkAct(content)
  if (!checked.ok) return checked
  const { record, grids } = checked.value
  const model = assembleAct(record, grids)
  const printed = await printModel(model, { name: 'opinion.json', record }, options)
  if (printed.ok) return printed
  const { code, params } = printed.error
  return failure(code, { ...params, where: wordsAround(String(params?.character), model) })
}

/** The first words of the act among which a character stands, for a person to find it. */
function wordsAround(character: string, model: ActModel): string {
  const text = printedBlocks(model).find(block => block.includes(character)) ?? ''
  const at = text.indexOf(character)
  const [from, to] = [Math.max(0, at - around), at + around]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** The definition that is printed, for the bench and the tests, which give it to pdfmake alone. */
export const actDocument = (
  record: OpinionRecord,
  options: RenderOptions,
  grids?: readonly ActGrid[],
): PrintedDocument => modelDocument(assembleAct(record, grids), { name: 'opinion.json', record }, options)
