import type { ExtractedItem } from '../page-text.ts'
import { gapBetween, isSameLine, type LaidRun, type Piece, pieceOf, wordSpace } from './laid-pieces.ts'

type Item = ExtractedItem & LaidRun

/**
 * Runs that the extractor lets the next one follow without white, though the two stand apart on the page, as the last words
 * of a page and its foot do in files that mark their parts: there a line ends, or two words would be one. As indices.
 */
export function unsaidEnds(items: readonly Item[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let before: Piece | null = null
  for (const [index, item] of items.entries()) {
    if (item.str !== '') {
      const piece = item.str.trim() === '' ? null : pieceOf(item, index)
      if (before && piece && /^\S/.test(item.str) && areApart(before, piece)) ends.add(before.runs.from)
      before = piece && /\S$/.test(item.str) ? piece : null
    }
    if (item.hasEOL) before = null
  }
  return ends
}

/** On two lines, a word's space from one another, or one drawn over the other. Of letters that stand aslant nothing is said. */
function areApart(one: Piece, next: Piece): boolean {
  if (one.turn === null || next.turn === null) return false
  const size = Math.max(one.size, next.size)
  const gap = gapBetween(one, next)
  return !isSameLine(one, next) || gap > wordSpace * size || gap < -size
}
