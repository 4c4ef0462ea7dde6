/** A run of the extractor with its place: a matrix of text (a b c d e f) and its width in points of user space. */
export type LaidRun = { str: string; transform: readonly number[]; width: number; height: number }

/**
 * Runs that follow one another on a line with no more than a word's space between, as one reads them: `start` and `end`
 * along the line, from left to right; `top`, `base` and `bottom` across it, downwards. `runs` says which, the last one
 * not included; the blank ones after them are with them.
 */
export type Piece = {
  turn: Turn
  start: number
  end: number
  top: number
  base: number
  bottom: number
  /** Height of the letters, in points. */
  size: number
  text: string
  runs: { from: number; to: number }
}

/** Quarter turns of the letters; `null` for those that stand aslant. */
export type Turn = 0 | 1 | 2 | 3 | null

/** Between two words of a line, in heights of a letter; pdfjs ends a run at six tenths. */
export const wordSpace = 0.5
/** Letters of a scan that lies askew still read along the page; degrees. */
const askew = 5

/** A line's height above and below the line that its letters stand on, in heights of a letter. */
const [ascent, descent] = [0.8, 0.2]

/** The pieces of a page, in the order of its runs. Every run is in one, but for those of a page that is all blank. */
export function laidPieces(runs: readonly LaidRun[]): Piece[] {
  const pieces: Piece[] = []
  for (const [index, run] of runs.entries()) {
    const last = pieces.at(-1)
    if (run.str.trim() === '') {
      if (last) last.runs.to = index + 1
      continue
    }
    const piece = pieceOf(run, index)
    if (last && isSameLine(last, piece) && gapBetween(last, piece) <= wordSpace * piece.size) join(last, piece)
    else pieces.push(piece)
  }
  const [first] = pieces
  if (first) first.runs.from = 0
  return pieces
}

export function pieceOf({ str, transform, width, height }: LaidRun, index: number): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform
  const size = Math.hypot(c, d) || height || 1
  const turn = turnOf(a, b)
  const [along, down] = turn === 1 ? [y, x] : turn === 2 ? [-x, y] : turn === 3 ? [-y, -x] : [x, -y]
  return {
    ...{ turn, size, text: str, runs: { from: index, to: index + 1 } },
    ...{ start: along, end: along + Math.abs(width) },
    ...{ top: down - ascent * size, base: down, bottom: down + descent * size },
  }
}

function turnOf(a: number, b: number): Turn {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const quarters = Math.round(degrees / 90)
  if (Math.abs(degrees - quarters * 90) > askew) return null
  return (((quarters % 4) + 4) % 4) as Turn
}

function join(piece: Piece, next: Piece): void {
  piece.text += gapBetween(piece, next) > 0.1 * next.size && !/\s$/.test(piece.text) ? ` ${next.text}` : next.text
  piece.start = Math.min(piece.start, next.start)
  piece.end = Math.max(piece.end, next.end)
  piece.top = Math.min(piece.top, next.top)
  piece.bottom = Math.max(piece.bottom, next.bottom)
  piece.size = Math.max(piece.size, next.size)
  piece.runs.to = next.runs.to
}

/** At one height, but for a part: a note's number stands higher than its line. */
export function isSameLine(one: Piece, other: Piece): boolean {
  if (one.turn !== other.turn) return false
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return common >= 0.5 * Math.min(one.size, other.size)
}

/** White between two pieces along the line; negative where they overlap. */
export const gapBetween = (one: Piece, other: Piece): number =>
  Math.max(one.start, other.start) - Math.min(one.end, other.end)
