import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Glyph = { unicode: string; width: number }

/** Width of a string set in a font of a page, in thousandths of its size. `font` is the `fontName` of a run. */
export type MeasureText = (font: string, text: string) => number

/** A gap that the extractor reads as a space, of which no glyph is drawn. */
const gap = 250

/** Measures with the widths that the page's own fonts give to the glyphs it draws. */
export async function measureOf(page: PDFPageProxy): Promise<MeasureText> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const widths = new Map<string, Map<string, number>>()
  let font = ''
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.setFont) font = argsArray[index][0]
    if (operation !== OPS.showText) continue
    const known = widths.get(font) ?? new Map<string, number>()
    widths.set(font, known)
    for (const glyph of argsArray[index][0] as (Glyph | number)[]) {
      if (typeof glyph !== 'number') known.set(glyph.unicode, glyph.width)
    }
  }
  return (name, text) => [...text].reduce((sum, character) => sum + (widths.get(name)?.get(character) ?? gap), 0)
}
