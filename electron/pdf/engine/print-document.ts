import { Buffer } from 'node:buffer'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { ActDocument } from './act-document.ts'
import { ActLayout } from './act-layout.ts'
import { ActRenderer } from './act-renderer.ts'
import { missingCharacter } from './missing-character.ts'
import type { PdfNode } from './pdf-node.ts'
import { normalizePageMargin, SvgMeasure, tableLayouts } from './pdfmake-parts.ts'
import type { DocumentInfo } from './xmp.ts'

export type Attachment = { name: string; bytes: Buffer; type: string; description: string }

/** What is printed, and as which file. `fonts` are file paths by family and face. */
export type PrintedDocument = {
  content: PdfNode[]
  styles: Record<string, object>
  defaultStyle: object
  foot(page: number, pages: number): PdfNode
  pageMargins: [left: number, top: number, right: number, bottom: number]
  fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>
  language: string
  info: DocumentInfo & Record<string, unknown>
  /** PDF/A-3a with attachments; PDF/A-1a without, for a preflight that knows no other part. */
  archive: 'PDF/A-3a' | 'PDF/A-1a'
  attachments: Attachment[]
}

const a4 = { width: 595.28, height: 841.89, orientation: 'portrait' }

export type PrintFailure = 'character_unprintable'

/** `U+4E2D`, as the standard of characters names them. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Lays out, tags and writes a document. Same document, same bytes. Fails on a character that the fonts cannot draw.
 * `progress` goes from 0 to 1 while pages are drawn.
 */
export async function printDocument(
  document: PrintedDocument,
  progress?: (share: number) => void,
): Promise<Result<{ bytes: Uint8Array; pages: number }, PrintFailure>> {
  const { content, info, archive } = document
  const files = new Set(Object.values(document.fonts).flatMap(faces => Object.values(faces)))
  const options = {
    size: [a4.width, a4.height],
    pdfVersion: archive === 'PDF/A-3a' ? '1.7' : '1.4',
    subset: archive,
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: document.language,
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    info,
    font: null,
  }
  const pdf = new ActDocument(document.fonts, {}, {}, {}, options, null, path => files.has(path))
  for (const { name, bytes, type, description } of document.attachments) {
    const dates = { creationDate: info.CreationDate, modifiedDate: info.ModDate }
    pdf.file(bytes, { name, type, description, relationship: 'Data', ...dates })
  }
  const layout = new ActLayout(a4, normalizePageMargin(document.pageMargins), new SvgMeasure())
  layout.registerTableLayouts(tableLayouts)
  const { styles, defaultStyle, foot } = document
  // In the order of pdfmake: background, header, footer, watermark.
  const pages = layout.layoutDocument(content, pdf, styles, defaultStyle, undefined, undefined, foot, undefined)
  const missing = missingCharacter(pages)
  if (missing !== null) {
    return failure('character_unprintable', { character: missing, code: codePoint(missing) })
  }
  new ActRenderer(pdf, content, progress).renderPages(pages)
  return ok({ bytes: await collect(pdf), pages: pages.length })
}

async function collect(pdf: ActDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  pdf.end()
  for await (const part of pdf) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}
