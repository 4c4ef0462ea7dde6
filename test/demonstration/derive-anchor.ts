import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { type ExtractedItem, offsetInPage, pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { type MeasureText, measureOf } from './glyph-widths.ts'

type Run = ExtractedItem & { fontName: string; transform: number[]; width: number; height: number }
type Box = { left: number; top: number; right: number; bottom: number }

/** What of a line stands above and below its baseline, in sizes of its font: accented capitals, descenders. */
const above = 0.9
const below = 0.25

export const openDocument = (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise

/**
 * The anchor of the only passage of a page that reads `words`, line ends counting as spaces. Its quadrilaterals are one
 * a line, as those of a selection; where a passage begins or ends within a run, the widths of its glyphs tell the place.
 */
export async function deriveAnchor(document: PDFDocumentProxy, page: number, words: string): Promise<Anchor> {
  const opened = await document.getPage(page)
  const runs = await runsOf(opened)
  const text = pageText(runs)
  const found = [...text.matchAll(patternOf(words))]
  const [match] = found
  if (found.length !== 1 || match?.index === undefined) throw new Error(`page ${page}: ${found.length} × « ${words} »`)
  const span = { start: match.index, end: match.index + match[0].length }
  return makeAnchor(page, text, span, quads(runs, span, await measureOf(opened)))
}

/** A space may be a line end; a word may be cut at one. */
function patternOf(words: string): RegExp {
  const literal = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const cut = '(?:-\\n)?'
  return new RegExp([...words].map(one => (one === ' ' ? '\\s+' : literal(one) + cut)).join(''), 'gu')
}

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent()
  const runs = items.flatMap(item => ('str' in item ? [{ ...item, transform: item.transform as number[] }] : []))
  return [...inReadingOrder(runs)]
}

function quads(runs: Run[], span: { start: number; end: number }, measure: MeasureText): number[][] {
  const lines: Box[] = []
  for (const [index, run] of runs.entries()) {
    const begin = offsetInPage(runs, index, 0)
    const from = Math.max(span.start - begin, 0)
    const to = Math.min(span.end - begin, run.str.length)
    if (from >= to || run.str.trim() === '') continue
    const box = boxOf(run, from, to, measure)
    const line = lines.find(({ bottom }) => Math.abs(bottom - box.bottom) < run.height / 4)
    if (line) Object.assign(line, { left: Math.min(line.left, box.left), right: Math.max(line.right, box.right) })
    else lines.push(box)
  }
  return lines.map(({ left, top, right, bottom }) => [left, top, right, top, left, bottom, right, bottom])
}

function boxOf({ str, fontName, transform, width, height }: Run, from: number, to: number, measure: MeasureText): Box {
  const [x = 0, y = 0] = transform.slice(4)
  const whole = measure(fontName, str)
  const at = (offset: number) => round(x + (width * measure(fontName, str.slice(0, offset))) / whole)
  return { left: at(from), top: round(y + above * height), right: at(to), bottom: round(y - below * height) }
}

const round = (value: number) => Math.round(value * 100) / 100
