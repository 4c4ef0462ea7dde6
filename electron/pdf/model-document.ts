import { Buffer } from 'node:buffer'
import { canonicalHash, canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { ActModel } from '#shared/domain/opinion/act-model.ts'
import type { Result } from '#shared/domain/result.ts'
import { actFonts } from './definition/act-fonts.ts'
import { defaultStyle, page, styles } from './definition/act-style.ts'
import { footNode } from './definition/foot-node.ts'
import { sectionNode } from './definition/section-nodes.ts'
import { type PrintedDocument, type PrintFailure, printDocument } from './engine/print-document.ts'
import { producer } from './print-edition.ts'

export type RenderedFile = { bytes: Uint8Array; pages: number }

export type RenderOptions = {
  /** The program's folder of resources, where the fonts are. */
  resources: string
  /** `PDF/A-1a`: without the record, for a preflight that knows PDF/A-1 only. */
  archive?: PrintedDocument['archive']
  progress?(done: number, total: number): void
}

/** The record that a model was made from, and the name it is attached under. */
export type AttachedRecord = { name: 'opinion.json' | 'report.json' | 'notes.json' | 'letter.json'; record: object }

/** What is printed of a model: its sections, its foot, and the record it was made from as an attachment. */
export function modelDocument(
  model: ActModel,
  { name, record }: AttachedRecord,
  { resources, archive = 'PDF/A-3a' }: RenderOptions,
): PrintedDocument {
  const attached = { name, type: 'application/json', description: model.title }
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

/** Prints a model; how far it is, in hundredths. */
export const printModel = (
  model: ActModel,
  attached: AttachedRecord,
  options: RenderOptions,
): Promise<Result<RenderedFile, PrintFailure>> =>
  printDocument(modelDocument(model, attached, options), share => options.progress?.(Math.round(share * 100), 100))

/** Noon of the day of the record: the one date it has. `ContentHash` makes the identifier of the file that of its content. */
function documentInfo(model: ActModel, record: object): PrintedDocument['info'] {
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
