import { Buffer } from 'node:buffer'
import {
  type EmbeddedFont,
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
} from '@libpdf/core'
import type { StampFace, StampFontFiles } from './stamp-fonts.ts'
import { listGlyphsWhereAsked } from './stamp-glyph-set.ts'
import { layOutStamp, type PlacedLine } from './stamp-layout.ts'
import { type StampContent, type StampLine, stampLines } from './stamp-text.ts'

// Inks of the acts, in RGB from 0 to 1.
export const stampInks: Record<StampLine['role'], string> = {
  name: '0.086 0.129 0.114 rg',
  capacity: '0.086 0.129 0.114 rg',
  detail: '0.333 0.365 0.349 rg',
}
const frame = '0.620 0.655 0.639 RG'
const bar = '0.071 0.408 0.294 rg'
export const stampFontNames: Record<StampFace, string> = { regular: 'F1', strong: 'F2' }

/**
 * Draws the visible stamp as a form XObject of `width` by `height` points and registers it with its subset fonts. The
 * widget stands in the structure tree as a Form element, whose name is the field's tooltip: the appearance needs no tags.
 */
export function drawStamp(
  pdf: PDF,
  content: StampContent,
  files: StampFontFiles,
  width: number,
  height: number,
): PdfRef {
  const fonts = { regular: pdf.embedFont(files.regular), strong: pdf.embedFont(files.strong) }
  const lines = stampLines(content).map(line => ({ ...line, text: printable(fonts[line.face], line.text) }))
  const measure = (text: string, face: StampFace, size: number) => fonts[face].widthOfTextAtSize(text, size)
  const placed = layOutStamp(lines, width, height, measure)
  const used = new Set(placed.map(line => line.face))
  const resources = [...used].map(face => [stampFontNames[face], fonts[face].ref] as const)
  const stream = new PdfStream(
    PdfDict.of({
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      FormType: PdfNumber.of(1),
      BBox: new PdfArray([0, 0, width, height].map(value => PdfNumber.of(round(value)))),
      Resources: PdfDict.of({ Font: PdfDict.of(Object.fromEntries(resources)) }),
    }),
    Buffer.from(
      [...stampBackground(width, height), ...placed.map(line => show(line, fonts[line.face]))].join('\n'),
      'latin1',
    ),
  )
  listGlyphsWhereAsked(
    pdf,
    [...used].map(face => fonts[face]),
  )
  return pdf.register(stream)
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Frame and bar, in the words of a content stream; lines of text follow. */
export function stampBackground(width: number, height: number): string[] {
  const [right, top] = [round(width - 0.5), round(height - 0.5)]
  return ['q', frame, '0.5 w', `0.25 0.25 ${right} ${top} re S`, bar, `0 0 3 ${round(height)} re f`, 'Q']
}

function show(line: PlacedLine, font: EmbeddedFont): string {
  const glyphs = font.encodeTextToGids(line.text).map(glyph => glyph.toString(16).padStart(4, '0'))
  const at = `1 0 0 1 ${round(line.x)} ${round(line.y)} Tm`
  return `BT ${stampInks[line.role]} /${stampFontNames[line.face]} ${round(line.size)} Tf ${at} <${glyphs.join('')}> Tj ET`
}

/** A character the font lacks is shown as a question mark rather than as an empty box. */
function printable(font: EmbeddedFont, text: string): string {
  return Array.from(text, character => (font.canEncode(character) ? character : '?')).join('')
}
