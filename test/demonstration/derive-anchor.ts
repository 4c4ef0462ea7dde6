import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { type ExtractedItem, offsetInPage, pageText } from '#shared/text/page-text.ts'

type Run = ExtractedItem & { transform: number[]; width: number; height: number }

export const openDocument = (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise

/**
 * The anchor of the only passage of a page that reads `words`, line ends counting as spaces. Its quadrilaterals are one
 * a run; where a passage begins within a run, its place is taken in proportion to the characters.
 */
export async function deriveAnchor(document: PDFDocumentProxy, page: number, words: string): Promise<Anchor> {
  const runs = await runsOf(await document.getPage(page))
  const text = pageText(runs)
  const found = [...text.matchAll(patternOf(words))]
  const [match] = found
  if (found.length !== 1 || match?.index === undefined) throw new Error(`page ${page}: ${found.length} × « ${words} »`)
  const span = { start: match.index, end: match.index + match[0].length }
  return makeAnchor(page, text, span, quads(runs, span))
}

/** A space may be a line end; a word may be cut at one. */
function patternOf(words: string): RegExp {
  const literal = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const cut = '(?:-\\n)?'
  return new RegExp([...words].map(one => (one === ' ' ? '\\s+' : literal(one) + cut)).join(''), 'gu')
}

async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent()
  return items.flatMap(item => ('str' in item ? [{ ...item, transform: item.transform as number[] }] : []))
}

function quads(runs: Run[], span: { start: number; end: number }): number[][] {
  return runs.flatMap((run, index) => {
    const begin = offsetInPage(runs, index, 0)
    const from = Math.max(span.start - begin, 0)
    const to = Math.min(span.end - begin, run.str.length)
    if (from >= to || run.str.trim() === '') return []
    const x = run.transform[4] ?? 0
    const y = run.transform[5] ?? 0
    const left = round(x + (run.width * from) / run.str.length)
    const right = round(x + (run.width * to) / run.str.length)
    // The baseline is a fifth above the bottom of most fonts.
    const top = round(y + run.height * 0.8)
    const bottom = round(y - run.height * 0.2)
    return [[left, top, right, top, left, bottom, right, bottom]]
  })
}

const round = (value: number) => Math.round(value * 100) / 100
