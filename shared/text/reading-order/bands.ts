import { lastTrue } from '../last-true.ts'
import type { Piece } from './laid-pieces.ts'
import type { WhiteColumn } from './white-columns.ts'

/** A white band across all columns is as high as a line left out, in pitches from line to line. */
const bandPitch = 1.9
/** White as high as this beside a line, in pitches, is one that somebody left: what stands in it parts what is around it. */
const partingPitch = 2.6

const isLeft = (piece: Piece, { from, to }: WhiteColumn) => piece.start + piece.end < from + to

/** From line to line on each side. */
function pitches(stretch: readonly Piece[], white: WhiteColumn): number[] {
  const last: (Piece | undefined)[] = []
  return stretch.flatMap(piece => {
    const side = Number(isLeft(piece, white))
    const before = last[side]
    last[side] = piece
    const pitch = before ? piece.base - before.base : 0
    return pitch > 0.3 * piece.size ? [pitch] : []
  })
}

/** Parted by white at least so high across all columns, from the top down; each in the order of the file. */
function bandsOf(pieces: readonly Piece[], least: number): Piece[][] {
  const bandOf = new Map<Piece, number>()
  let [band, bottom] = [0, Number.POSITIVE_INFINITY]
  for (const piece of pieces.toSorted((a, b) => a.top - b.top)) {
    if (piece.top - bottom > least) band += 1
    bottom = bandOf.size === 0 ? piece.bottom : Math.max(bottom, piece.bottom)
    bandOf.set(piece, band)
  }
  const bands: Piece[][] = Array.from({ length: band + 1 }, () => [])
  for (const piece of pieces) bands[bandOf.get(piece) ?? 0]?.push(piece)
  return bands
}

/**
 * The bands of a stretch, those together that may be one: a line is left out on both sides at one height, as paragraphs do
 * by chance. Where a side has nothing, or more white, something stands between: a heading of both. `size` is that of the
 * letters.
 */
export function joinedBands(stretch: readonly Piece[], white: WhiteColumn, size: number): Piece[][][] {
  const pitch = median(pitches(stretch, white)) || 1.2 * size
  const bands = bandsOf(stretch, bandPitch * pitch - size)
  const most = partingPitch * pitch - size
  const joined: Piece[][][] = []
  let above: Edges[] | null = null
  for (const band of bands) {
    const sides = [true, false].map(left => edges(band.filter(piece => isLeft(piece, white) === left)))
    const goesOn = sides.every((side, index) => side.top - (above?.[index]?.bottom ?? Number.NaN) <= most)
    if (goesOn) joined.at(-1)?.push(band)
    else joined.push([band])
    above = sides
  }
  return joined
}

type Edges = { top: number; bottom: number }

/** Those of no piece at all are nowhere. */
const edges = (pieces: readonly Piece[]): Edges =>
  pieces.length === 0
    ? { top: Number.NaN, bottom: Number.NaN }
    : {
        top: pieces.reduce((least, { top }) => Math.min(least, top), Number.POSITIVE_INFINITY),
        bottom: pieces.reduce((most, { bottom }) => Math.max(most, bottom), Number.NEGATIVE_INFINITY),
      }

/** Pieces above the first height, between it and the second, and so on. */
export function partedAt(heights: readonly number[], pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = Array.from({ length: heights.length + 1 }, () => [])
  for (const piece of pieces) {
    const passed = lastTrue(heights.length, count => piece.base > (heights[count - 1] ?? 0) - 0.5 * piece.size)
    parts[passed]?.push(piece)
  }
  return parts
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
