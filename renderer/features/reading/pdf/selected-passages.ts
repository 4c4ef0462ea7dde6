import { normalizeUnicode, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { type ExtractedItem, offsetInPage, pageText } from '#shared/text/page-text.ts'
import { type LinePart, quadsOfParts, turnOf } from './quads.ts'

/** A run of the extractor, with the direction and the place of its letters on the page. */
export type Run = ExtractedItem & { transform: number[]; dir?: string }

/** A rendered page: its text layer's spans stand one to one beside the extractor's runs. */
export type RenderedPage = {
  number: number
  element: HTMLElement
  viewport: PageViewport
  spans: HTMLElement[]
  items: readonly Run[]
  /** The same runs in the order of the file, which the anchors of earlier extractors are measured in. */
  written: readonly Run[]
}

/** Anchors of what is selected, one a page, in the order of pages; empty when no text of `pages` is selected. */
export function selectedPassages(selection: Selection | null, pages: RenderedPage[]): Anchor[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return pages.flatMap(page => passageOn(page, range) ?? [])
}

function passageOn(page: RenderedPage, range: Range): Anchor | null {
  const chosen = page.spans.flatMap((span, index) => partOf(span, index, range) ?? [])
  const first = chosen[0]
  const last = chosen.at(-1)
  if (!first || !last) return null
  const text = pageText(page.items)
  const span = {
    start: offsetInPage(page.items, first.index, first.from),
    end: offsetInPage(page.items, last.index, last.to),
  }
  const parts = chosen.flatMap(part => lineParts(part, page))
  const anchor = makeAnchor(page.number, text, span, quadsOfParts(parts, page.element, page.viewport))
  return anchor.quote.exact === '' ? null : anchor
}

/** `from` and `to` count in the extractor's run, where a ligature is written out. */
type ChosenPart = { index: number; from: number; to: number; rectangles: DOMRect[] }

/** The part of one run that lies in the range, if any. A run is one text node. */
function partOf(span: HTMLElement, index: number, range: Range): ChosenPart | null {
  const node = span.firstChild
  if (!(node instanceof Text) || !range.intersectsNode(node)) return null
  const from = range.startContainer === node ? range.startOffset : 0
  const to = range.endContainer === node ? range.endOffset : node.length
  if (from >= to) return null
  const part = document.createRange()
  part.setStart(node, from)
  part.setEnd(node, to)
  const written = (offset: number) => normalizeUnicode(node.data.slice(0, offset)).length
  return { index, from: written(from), to: written(to), rectangles: [...part.getClientRects()] }
}

function lineParts({ index, rectangles }: ChosenPart, page: RenderedPage): LinePart[] {
  const transform = page.items[index]?.transform
  const turn = transform ? turnOf(transform, page.viewport) : 0
  return rectangles.map(box => ({ box, turn }))
}

/** The anchor of `[start, end)` of a page's text, for a passage known by its words instead of by its picture. */
export function passageOfText(page: RenderedPage, start: number, end: number): Anchor | null {
  const range = rangeOfText(page, start, end)
  return range && passageOn(page, range)
}

/** What `[start, end)` of a page's text is in its text layer. */
export function rangeOfText(page: RenderedPage, start: number, end: number): Range | null {
  const from = runAt(page, start, 'after')
  const to = runAt(page, end, 'before')
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The offset in the page's text of a point of the text layer; `null` outside every run. */
export function offsetOfPoint(page: RenderedPage, node: Node, offset: number): number | null {
  const index = page.spans.findIndex(span => span.firstChild === node)
  if (index === -1 || !(node instanceof Text)) return null
  return offsetInPage(page.items, index, normalizeUnicode(node.data.slice(0, offset)).length)
}

/** Between two runs, a passage begins `after` the first and ends `before` the second. */
function runAt(page: RenderedPage, offset: number, side: 'before' | 'after'): { node: Text; offset: number } | null {
  let found: { node: Text; offset: number } | null = null
  const starts = startsOf(page.items)
  for (const [index, begin] of starts.entries()) {
    if (side === 'after' ? begin > offset : begin >= offset && found) break
    const node = page.spans[index]?.firstChild
    if (node instanceof Text) found = { node, offset: drawnOffset(node, offset - begin) }
  }
  return found
}

const known = new WeakMap<readonly Run[], number[]>()

/** Where every run begins in the page's text. */
export function startsOf(items: readonly Run[]): number[] {
  const starts = known.get(items) ?? countStarts(items)
  known.set(items, starts)
  return starts
}

function countStarts(items: readonly Run[]): number[] {
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
  // Composed characters may form across runs: where any does, each start is counted on the text before it.
  if (text !== text.normalize('NFC')) return items.map((_, index) => offsetInPage(items, index, 0))
  let passed = 0
  return items.map(({ str, hasEOL }) => {
    const start = passed
    passed += str.length + (hasEOL ? 1 : 0)
    return start
  })
}

/** Where, in the run as drawn, its first `written` characters end. */
function drawnOffset(node: Text, written: number): number {
  let offset = 0
  while (offset < node.length && normalizeUnicode(node.data.slice(0, offset)).length < written) offset += 1
  return offset
}
