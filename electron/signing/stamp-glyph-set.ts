import { Buffer } from 'node:buffer'
import { type EmbeddedFont, type PDF, PdfDict, type PdfRef, PdfStream } from '@libpdf/core'

/**
 * PDF/A-1 wants the glyphs of a font subset listed (ISO 19005-1 6.3.5); later parts do without, and judge a list more
 * strictly. Call once all text is drawn.
 */
export function listGlyphsWhereAsked(pdf: PDF, fonts: EmbeddedFont[]): void {
  if (archivePart(pdf) !== 1) return
  pdf.fonts.finalize(true)
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  for (const font of fonts) {
    const composite = pdf.getObject(font.ref)
    if (!(composite instanceof PdfDict)) continue
    const descendant = composite.getArray('DescendantFonts', resolve)?.at(0, resolve)
    const descriptor = descendant instanceof PdfDict ? descendant.getDict('FontDescriptor', resolve) : undefined
    descriptor?.set('CIDSet', pdf.register(new PdfStream([], bitMap(font.getUsedGlyphIds()))))
  }
}

/** Part of PDF/A that the document claims in its XMP. */
function archivePart(pdf: PDF): number | undefined {
  const metadata = pdf.getCatalog().get('Metadata', ref => pdf.getObject(ref))
  if (!(metadata instanceof PdfStream)) return undefined
  const xmp = Buffer.from(metadata.getDecodedData()).toString('utf8')
  const [, part] = /pdfaid:part(?:>|\s*=\s*["'])\s*(\d)/.exec(xmp) ?? []
  return part === undefined ? undefined : Number(part)
}

function bitMap(glyphs: number[]): Uint8Array {
  const bits = new Uint8Array(Math.floor(Math.max(...glyphs) / 8) + 1)
  for (const glyph of glyphs) bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7))
  return bits
}
