import type { Anchor } from '#shared/domain/annotation.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { reanchor } from '#shared/text/anchor.ts'
import { pageText } from '#shared/text/page-text.ts'
import { passageOfText, type RenderedPage } from './selected-passages.ts'

/**
 * Where a passage stands on a page as it reads here, in PDF user space: as recorded when the words are at their place,
 * else around the words found again; `null` when they are not on the page any more.
 */
export function placedQuads(page: RenderedPage, anchor: Anchor): number[][] | null {
  if (shapeOf(anchor) !== 'passage') return anchor.quads
  const found = reanchor(anchor, pageText(page.items))
  if (found.how === 'orphan') return null
  if (found.how === 'position' && anchor.quads.length > 0) return anchor.quads
  return passageOfText(page, found.span.start, found.span.end)?.quads ?? null
}
