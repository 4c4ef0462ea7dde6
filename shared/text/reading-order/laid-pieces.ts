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

/** A run as it stands to one that lies askew, once that one is put straight about the place where it begins. */
export function levelled(run: LaidRun, { transform: [p = 1, q = 0, , , left = 0, foot = 0] }: LaidRun): LaidRun {
  const slant = slantOf(p, q)
  if (slant === 0 || Math.abs(slant) > askew) return run
  const [cos, sin] = [Math.cos((slant * Math.PI) / 180), Math.sin((slant * Math.PI) / 180)]
  const turned = (x: number, y: number) => [x * cos + y * sin, y * cos - x * sin] as const
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = run.transform
  const [along, up] = turned(x - left, y - foot)
  return { ...run, transform: [...turned(a, b), ...turned(c, d), left + along, foot + up] }
}

function turnOf(a: number, b: number): Turn {
  if (Math.abs(slantOf(a, b)) > askew) return null
  return (((quartersOf(a, b) % 4) + 4) % 4) as Turn
}

const degreesOf = (a: number, b: number) => (Math.atan2(b, a) * 180) / Math.PI
const quartersOf = (a: number, b: number) => Math.round(degreesOf(a, b) / 90)
/** From the nearest quarter turn, in degrees. */
const slantOf = (a: number, b: number) => degreesOf(a, b) - quartersOf(a, b) * 90

function join(piece: Piece, next: Piece): void {
  piece.text += gapBetween(piece, next) > 0.1 * next.size && !/\s$/.test(piece.text) ? ` ${next.text}` : next.text
  Object.assign(piece, extentOf(piece, next))
  piece.runs.to = next.runs.to
}

/** What two pieces take up together. */
export const extentOf = (one: Piece, next: Piece): Pick<Piece, 'start' | 'end' | 'top' | 'bottom' | 'size'> => ({
  start: Math.min(one.start, next.start),
  end: Math.max(one.end, next.end),
  top: Math.min(one.top, next.top),
  bottom: Math.max(one.bottom, next.bottom),
  size: Math.max(one.size, next.size),
})

/** At one height, but for a part: a note's number stands higher than its line. */
export function isSameLine(one: Piece, other: Piece): boolean {
  if (one.turn !== other.turn) return false
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return common >= 0.5 * Math.min(one.size, other.size)
}

/** White between two pieces along the line; negative where they overlap. */
export const gapBetween = (one: Piece, other: Piece): number =>
  Math.max(one.start, other.start) - Math.min(one.end, other.end)
