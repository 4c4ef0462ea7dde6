import { type Anchor, anchorExtractor } from '#shared/domain/annotation.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { reanchor } from '#shared/text/anchor.ts'
import { pageText } from '#shared/text/page-text.ts'
import { passageOfText, type RenderedPage } from './selected-passages.ts'

type Placed = { items: RenderedPage['items']; quads: number[][] | null }

/** Looking for words costs more than drawing them, and neither the page nor the passage changes as one turns pages. */
const placed = new WeakMap<Anchor, Placed>()
const texts = new WeakMap<RenderedPage['items'], string>()

/**
 * Where a passage stands on a page as it reads here, in PDF user space: as recorded when the words are at their place,
 * else around the words found again; `null` when they are not on the page any more.
 */
export function placedQuads(page: RenderedPage, anchor: Anchor): number[][] | null {
  if (shapeOf(anchor) !== 'passage') return anchor.quads
  const known = placed.get(anchor)
  if (known?.items === page.items) return known.quads
  const quads = placeOf(page, anchor)
  placed.set(anchor, { items: page.items, quads })
  return quads
}

function placeOf(page: RenderedPage, anchor: Anchor): number[][] | null {
  if (standsAsWritten(page, anchor)) return anchor.quads
  const found = reanchor(anchor, textOf(page.items))
  if (found.how === 'orphan') return null
  if (found.how === 'position' && anchor.quads.length > 0) return anchor.quads
  return passageOfText(page, found.span.start, found.span.end)?.quads ?? null
}

/**
 * Whether the words of an earlier extractor's anchor are at their place in the order of the file: they may now be parted,
 * where they ran across two columns, and are on the page all the same.
 */
function standsAsWritten({ written }: RenderedPage, { extractor, quote, position, quads }: Anchor): boolean {
  if (extractor === anchorExtractor || quads.length === 0 || quote.exact === '') return false
  return textOf(written).slice(position.start, position.end) === quote.exact
}

function textOf(items: RenderedPage['items']): string {
  const text = texts.get(items) ?? pageText(items)
  texts.set(items, text)
  return text
}
