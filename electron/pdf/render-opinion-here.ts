import { Buffer } from 'node:buffer'
import { canonicalHash, canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { ActModel } from '#shared/domain/opinion/act-model.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion, type OpinionFailure } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import { actFonts } from './definition/act-fonts.ts'
import { defaultStyle, page, styles } from './definition/act-style.ts'
import { footNode } from './definition/foot-node.ts'
import { sectionNode } from './definition/section-nodes.ts'
import { type PrintedDocument, type PrintFailure, printDocument } from './engine/print-document.ts'
import { producer } from './print-edition.ts'

/** Characters shown on each side of one that cannot be printed. */
const around = 30

export type RenderedAct = { bytes: Uint8Array; pages: number }

export type RenderOptions = {
  /** The program's folder of resources, where the fonts are. */
  resources: string
  /** `PDF/A-1a`: without the record, for a preflight that knows PDF/A-1 only. */
  archive?: PrintedDocument['archive']
  progress?(done: number, total: number): void
}

/**
 * The act of a record as a tagged, archivable PDF with the record attached. The record is checked first: a failure says
 * why it cannot be exported. Same record, same bytes: dates are those of the act, and the identifier of the file comes
 * from a hash of the record. Runs in the calling thread; `renderOpinion` runs it in a worker.
 */
export async function renderOpinionHere(
  content: unknown,
  options: RenderOptions,
): Promise<Result<RenderedAct, OpinionFailure | PrintFailure>> {
  const checked = checkOpinion(content)
  if (!checked.ok) return checked
  const document = actDocument(checked.value, options)
  const { progress } = options
  const printed = await printDocument(document, share => progress?.(Math.round(share * 100), 100))
  if (printed.ok) return printed
  const { code, params } = printed.error
  return failure(code, { ...params, where: wordsAround(String(params?.character), assembleAct(checked.value)) })
}

/** The first words of the act among which a character stands, for a person to find it. */
function wordsAround(character: string, model: ActModel): string {
  const text = printedBlocks(model).find(block => block.includes(character)) ?? ''
  const at = text.indexOf(character)
  const [from, to] = [Math.max(0, at - around), at + around]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** The definition that is printed; also what the bench gives to pdfmake alone. */
export function actDocument(
  record: OpinionRecord,
  { resources, archive = 'PDF/A-3a' }: RenderOptions,
): PrintedDocument {
  const model = assembleAct(record)
  const attached = { name: 'opinion.json', type: 'application/json', description: model.title }
  return {
    content: model.sections.map((section, index) => sectionNode(section, model.sections[index - 1])),
    styles,
    defaultStyle,
    foot: (number, pages) => footNode(model, number, pages),
    pageMargins: page.margins,
    fonts: actFonts(resources),
    language: model.language === 'fr' ? 'fr-FR' : 'en-GB',
    info: documentInfo(model, record),
    archive,
    attachments: archive === 'PDF/A-3a' ? [{ ...attached, bytes: Buffer.from(canonicalJson(record), 'utf8') }] : [],
  }
}

/** Noon of the day of the act: the one date it has. `ContentHash` makes the identifier of the file that of its content. */
function documentInfo(model: ActModel, record: OpinionRecord): PrintedDocument['info'] {
  const date = new Date(`${model.date}T12:00:00Z`)
  return {
    Title: model.title,
    Author: model.author,
    Subject: model.subject,
    Keywords: model.keywords,
    Creator: 'Délibéré',
    Producer: producer,
    CreationDate: date,
    ModDate: date,
    ContentHash: canonicalHash(record),
  }
}
