import type { ExtractedItem } from '../page-text.ts'
import { rightToLeft } from '../right-to-left.ts'
import {
  extentOf,
  gapBetween,
  isSameLine,
  type LaidRun,
  levelled,
  type Piece,
  pieceOf,
  wordSpace,
} from './laid-pieces.ts'

type Item = ExtractedItem & LaidRun
/** Runs that follow one another without white: what they take up together, as level as the first of them lies. */
type Row = { first: Item; piece: Piece; last: { index: number; piece: Piece; item: Item } }

/**
 * Runs that the extractor lets the next one follow without white, though the two stand apart on the page, as the last words
 * of a page and its foot do in files that mark their parts: there a line ends, or two words would be one. As indices.
 */
export function unsaidEnds(items: readonly Item[]): ReadonlySet<number> {
  const ends = new Set<number>()
  let row: Row | null = null
  for (const [index, item] of items.entries()) {
    if (item.str.trim() !== '') {
      let next: Row | null = row && /^\S/.test(item.str) ? withRun(row, item, index) : null
      if (row && next && areApart(row, next.last)) {
        ends.add(row.last.index)
        next = null
      }
      row = /\S$/.test(item.str) ? (next ?? rowOf(item, index)) : null
    } else if (item.str !== '') row = null
    if (item.hasEOL) row = null
  }
  return ends
}

function rowOf(item: Item, index: number): Row {
  const piece = pieceOf(levelled(item, item), index)
  return { first: item, piece, last: { index, item, piece } }
}

function withRun({ first, piece }: Row, item: Item, index: number): Row {
  const last = pieceOf(levelled(item, first), index)
  return { first, piece: { ...piece, ...extentOf(piece, last) }, last: { index, item, piece: last } }
}

/** On two lines, a word's space from one another, or one drawn over the other. Of letters that stand aslant nothing is said. */
function areApart({ piece: row, last }: Row, { piece: next, item }: Row['last']): boolean {
  if (row.turn === null || next.turn === null) return false
  if (row.turn === next.turn && isBelow(last, next)) return false
  const size = Math.max(row.size, next.size)
  const gap = gapBetween(row, next)
  if (gap > wordSpace * size) return true
  if (!isSameLine(row, next) && !isRaisedOrLowered(row, next)) return true
  // Where a font's widths are wrong each run reaches over the next; what is drawn again begins where the first one did.
  const isAgain = rightToLeft.test(item.str)
    ? Math.abs(next.start - row.start) <= wordSpace * size
    : next.start <= row.start + wordSpace * size
  return gap < -size && isAgain
}

/** In vertical writing a run is one letter wide, and the next one stands under it. */
function isBelow({ piece, item }: Row['last'], next: Piece): boolean {
  const { size, start, base } = piece
  const near = (one: number, other: number) => Math.abs(one - other) <= wordSpace * size
  return Math.abs(item.width - size) < size / 10 && near(next.start, start) && near(next.base, base + item.height)
}

/** Small letters that reach into the line they stand beside, as those of a chemist or of an ordinal do. */
function isRaisedOrLowered(row: Piece, next: Piece): boolean {
  const [small, large] = [row.size, next.size].toSorted((a, b) => a - b) as [number, number]
  const isSmall = row.turn === next.turn && small < 0.8 * large
  return isSmall && Math.abs(gapBetween(row, next)) <= wordSpace * small && isTouching(row, next)
}

const isTouching = (one: Piece, other: Piece) => Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
