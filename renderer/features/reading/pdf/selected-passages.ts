import { normalizeUnicode, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import { type ExtractedItem, offsetInPage, pageText } from '#shared/text/page-text.ts'
import { quadsOfRectangles } from './quads.ts'

/** A rendered page: its text layer's spans stand one to one beside the extractor's runs. */
export type RenderedPage = {
  number: number
  element: HTMLElement
  viewport: PageViewport
  spans: HTMLElement[]
  items: ExtractedItem[]
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
  const rectangles = chosen.flatMap(part => part.rectangles)
  const anchor = makeAnchor(page.number, text, span, quadsOfRectangles(rectangles, page.element, page.viewport))
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

/** The anchor of `[start, end)` of a page's text, for a passage known by its words instead of by its picture. */
export function passageOfText(page: RenderedPage, start: number, end: number): Anchor | null {
  const range = document.createRange()
  const from = runAt(page, start)
  const to = runAt(page, end)
  if (!from || !to) return null
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return passageOn(page, range)
}

/** The text node and the offset in it of an offset of the page's text. */
function runAt(page: RenderedPage, offset: number): { node: Text; offset: number } | null {
  let found: { node: Text; offset: number } | null = null
  for (const [index] of page.items.entries()) {
    const begin = offsetInPage(page.items, index, 0)
    if (begin > offset) break
    const node = page.spans[index]?.firstChild
    if (node instanceof Text) found = { node, offset: drawnOffset(node, offset - begin) }
  }
  return found
}

/** Where, in the run as drawn, its first `written` characters end. */
function drawnOffset(node: Text, written: number): number {
  let offset = 0
  while (offset < node.length && normalizeUnicode(node.data.slice(0, offset)).length < written) offset += 1
  return offset
}
