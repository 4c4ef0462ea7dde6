import { gapBetween, isSameLine, type Piece } from './laid-pieces.ts'

/**
 * White that goes down the page between two sides, over a stretch of pieces that follow one another in the file: from
 * `from` to `to` along the line, beside every piece of `pieces[first]` to `pieces[last]`, which stand on either side.
 */
export type WhiteColumn = {
  from: number
  to: number
  first: number
  last: number
  /** How often the file goes from one side to the other. */
  switches: number
}

type Side = 'left' | 'right'
type Open = WhiteColumn & { side: Side; reached: Reached[] }

/** How far down the pieces of a part of the line have come. */
type Reached = { start: number; end: number; base: number }

/** More at once are a picture or a table: what is looked at stays as long as the page, whatever it holds. */
export const mostColumns = 16
/** Pieces before a white column that may be beside it too. */
const mostAbove = 500

/** White between two columns is as wide as this at least, in heights of a letter. */
export const leastWhite = 0.7

/**
 * Every white column that the file's order goes across, in the order they end. The page is gone through once: a white
 * opens between two pieces side by side that follow one another, is narrowed by each piece after them, and ends at a
 * piece that stands across it, or that goes up again on its side.
 */
export function whiteColumns(pieces: readonly Piece[]): WhiteColumn[] {
  const ended: WhiteColumn[] = []
  let open: Open[] = []
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    if (!before || piece.turn === null || before.turn !== piece.turn) {
      ended.push(...open)
      open = []
      continue
    }
    const still: Open[] = []
    for (const white of open) (passes(white, piece, index) ? still : ended).push(white)
    open = still
    const opened = whiteBetween(before, piece, index)
    if (opened && open.length < mostColumns && !open.some(({ from, to }) => from < opened.to && opened.from < to))
      open.push(opened)
  }
  return [...ended, ...open]
}

function whiteBetween(before: Piece, piece: Piece, index: number): Open | null {
  if (!isSameLine(before, piece) || gapBetween(before, piece) < leastWhite * piece.size) return null
  const isRight = piece.start > before.start
  const [left, right] = isRight ? [before, piece] : [piece, before]
  return {
    ...{ from: left.end, to: right.start, first: index - 1, last: index, switches: 1 },
    ...{
      side: isRight ? 'right' : 'left',
      reached: [left, right].map(({ start, end, base }) => ({ start, end, base })),
    },
  }
}

/** Goes on beside a piece, narrowed by it; false, and as it was, where the piece ends it. */
function passes(white: Open, piece: Piece, index: number): boolean {
  const side = (piece.start + piece.end) / 2 < (white.from + white.to) / 2 ? 'left' : 'right'
  const from = side === 'left' ? Math.max(white.from, piece.end) : white.from
  const to = side === 'right' ? Math.min(white.to, piece.start) : white.to
  if (to - from < leastWhite * piece.size || !reach(white.reached, piece, piece.base)) return false
  if (side !== white.side) white.switches += 1
  Object.assign(white, { from, to, last: index, side })
  return true
}

/** Comes down to a piece, those above it having gone no further; false where one has. */
function reach(reached: Reached[], { start, end, size }: Piece, base: number): boolean {
  let own: Reached | null = null
  for (const one of reached) {
    if (one.start >= end || start >= one.end) continue
    if (base < one.base - 0.5 * size) return false
    own ??= one
  }
  if (!own) {
    if (reached.length > 2 * mostColumns) return false
    reached.push({ start, end, base })
  } else {
    own.start = Math.min(own.start, start)
    own.end = Math.max(own.end, end)
    own.base = Math.max(own.base, base)
  }
  return true
}

/** The white column with the pieces before it that stand beside it too, each above those below it. */
export function extendedUp(white: WhiteColumn, pieces: readonly Piece[]): WhiteColumn {
  const reached: Reached[] = []
  let first = white.last
  for (; first >= Math.max(0, white.first - mostAbove); first -= 1) {
    const piece = pieces[first]
    if (!piece || piece.turn !== pieces[white.first]?.turn) break
    const isBeside = piece.end <= white.from || piece.start >= white.to
    if (!isBeside || !reach(reached, piece, -piece.base)) break
  }
  return { ...white, first: Math.min(white.first, first + 1) }
}
