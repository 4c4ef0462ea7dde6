import { rightToLeft } from '../right-to-left.ts'
import { joinedBands, median, partedAt } from './bands.ts'
import { gapBetween, isSameLine, type Piece } from './laid-pieces.ts'
import { flow, type Line, rowsOf, widest } from './running-text.ts'
import { leastWhite, mostColumns, type WhiteColumn } from './white-columns.ts'

/** White this wide, in heights of a letter, is none that words of justified lines leave by chance. */
const plainWhite = 1.5
/** Lines on either side of plain white, and of white less wide. */
const [fewRows, moreRows] = [4, 8]
/** Lines after all others are of another text where they are so many, and shorter than this share of their column. */
const [fewLines, looseWidth] = [3, 0.6]

/** Runs of one line, of all between the first and the last, where the file goes line by line. */
const mostlySingle = 0.75

/**
 * The pieces of a stretch beside a white column, with its columns one after the other in each band of it that is running
 * text written across them; `null` where nothing moves.
 */
export function columnsInTurn(
  stretch: readonly Piece[],
  white: WhiteColumn,
  columnsOf: ReturnType<typeof columnsOnce>,
): Piece[] | null {
  const size = median(stretch.map(piece => piece.size))
  const inTurn = (pieces: readonly Piece[]): Piece[] | null => {
    const found = columnsOf(pieces, size)
    if (!found) return null
    if ('columns' in found) return byColumn(pieces, found.columns)
    // Cell by cell, where every row of some lines is certain.
    const rows = partedAt(found.rows, pieces).map(row => {
      const its = columnsOf(row, size)
      if (its && 'columns' in its) return byColumn(row, its.columns)
      return row.length < 2 * fewRows ? row : null
    })
    return rows.every(row => row !== null) ? rows.flat() : null
  }
  let left: Piece[] = []
  const orLeft = (pieces: Piece[]) => {
    left = left.concat(pieces)
    return pieces
  }
  const order = joinedBands(stretch, white, size).flatMap(joined => {
    const pieces = joined.flat()
    const whole = inTurn(joined.length === 1 ? pieces : stretch.filter(asIn(pieces)))
    return whole ?? joined.flatMap(band => (joined.length > 1 && inTurn(band)) || orLeft(band))
  })
  // What is no text written across columns is not even moved by its height.
  return left.length < stretch.length && isInOrder(left, stretch) ? order : null
}

/** Whether these pieces follow one another as in all. */
function isInOrder(pieces: readonly Piece[], all: readonly Piece[]): boolean {
  let next = 0
  for (const piece of all) if (piece === pieces[next]) next += 1
  return next === pieces.length
}

const byColumn = (pieces: readonly Piece[], columns: ReadonlyMap<Piece, number>): Piece[] =>
  pieces.toSorted((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0))

const asIn = (pieces: readonly Piece[]) => {
  const known = new Set(pieces)
  return (piece: Piece) => known.has(piece)
}

type Found = { columns: Map<Piece, number> } | { rows: number[] } | null

/** `columnsOf`, once for the same pieces: they stand beside as many white columns as a table has. */
export function columnsOnce(): (pieces: readonly Piece[], size: number) => Found {
  const known = new Map<Piece | undefined, { pieces: readonly Piece[]; size: number; found: Found }[]>()
  return (pieces, size) => {
    const begunAlike = known.get(pieces[0]) ?? []
    const before = begunAlike.find(
      one =>
        one.size === size &&
        one.pieces.length === pieces.length &&
        one.pieces.every((piece, index) => piece === pieces[index]),
    )
    if (before) return before.found
    const found = columnsOf(pieces, size)
    known.set(pieces[0], [...begunAlike, { pieces, size, found }])
    return found
  }
}

/**
 * The column of each piece of a band, in the order they are read, or the heights at which all of them begin anew; `null`
 * where it is not certain that they are columns.
 */
function columnsOf(pieces: readonly Piece[], size: number): Found {
  const isLeftward = readsLeftward(pieces)
  const parts = projected(pieces, leastWhite * size)
  if (parts.length > mostColumns) return null
  const extents = labelsJoined(pieces, parts, size, isLeftward)
  if (extents.length < 2) return null
  const columnOf = (piece: Piece) => extents.findLastIndex(({ start }) => start <= piece.start)
  const written = linesOf(pieces, columnOf)
  const lines = written.slice(0, written.length - looseEnd(written))
  const columns: Line[][] = extents.map(() => [])
  for (const line of lines) columns[line.column]?.push(line)
  const narrowest = Math.min(...extents.slice(1).map(({ start }, index) => start - (extents[index]?.end ?? start)))
  const least = narrowest >= plainWhite * size ? fewRows : moreRows
  if (columns.some(column => column.length < least || goesUp(column)) || !goesAcross(lines)) return null
  if (!flow(columns, isLeftward)) return null
  const rows = rowsOf(columns)
  if (rows.length > 0) return { rows }
  const rank = (column: number) => (isLeftward ? extents.length - 1 - column : column)
  const after = new Set(written.slice(lines.length).flatMap(line => line.pieces))
  return { columns: new Map(pieces.map(piece => [piece, after.has(piece) ? extents.length : rank(columnOf(piece))])) }
}

const goesUp = (lines: readonly Line[]) =>
  lines.some((line, index) => line.base < (lines[index - 1]?.base ?? line.base) - 0.5 * line.size)

/** Lines at the end, all of one column, that are too short to be of its text: they are below all of them. */
function looseEnd(lines: readonly Line[]): number {
  const column = lines.at(-1)?.column
  const end = lines.slice(lines.findLastIndex(line => line.column !== column) + 1)
  const edge = widest(lines.filter(line => line.column === column))
  const full = end.filter(line => line.end - line.start > looseWidth * edge)
  return end.length >= fewLines && full.length < end.length / 2 ? end.length : 0
}

type Extent = { start: number; end: number }

/** Where the pieces stand along the line, parted by white that no piece crosses. */
function projected(pieces: readonly Piece[], least: number): Extent[] {
  const extents: Extent[] = []
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = extents.at(-1)
    if (last && start - last.end < least) last.end = Math.max(last.end, end)
    else extents.push({ start, end })
  }
  return extents
}

/**
 * Fewer words a line than these, in a column no wider and no farther from the next, in heights of a letter, are the label
 * or the number of what stands after them.
 */
const label = { words: 2, width: 3, white: 2 }

/** Columns of numbers, letters or bullets are part of the one they stand before. */
function labelsJoined(
  pieces: readonly Piece[],
  extents: readonly Extent[],
  size: number,
  isLeftward: boolean,
): Extent[] {
  const isLabel = extents.map(({ start, end }) => {
    if (end - start > label.width * size) return false
    const inside = pieces.filter(piece => piece.start >= start && piece.end <= end)
    return inside.reduce((sum, { text }) => sum + wordsIn(text), 0) < label.words * inside.length
  })
  const joined: Extent[] = []
  for (const [index, extent] of extents.entries()) {
    const last = joined.at(-1)
    const belongs = isLeftward ? isLabel[index] : isLabel[index - 1]
    if (last && belongs && extent.start - last.end <= label.white * size) last.end = extent.end
    else joined.push({ ...extent })
  }
  return joined
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length

const readsLeftward = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ text }) => rightToLeft.test(text)).length > pieces.length / 2

/** The lines of every column, in the order of the file. */
function linesOf(pieces: readonly Piece[], columnOf: (piece: Piece) => number): Line[] {
  const lines: Line[] = []
  const latest = new Map<number, Line>()
  for (const piece of pieces) {
    const column = columnOf(piece)
    const line = latest.get(column)
    if (line && isSameLine(line, piece)) {
      line.hasHole ||= gapBetween(line, piece) > piece.size
      line.text += ` ${piece.text}`
      line.pieces.push(piece)
      line.start = Math.min(line.start, piece.start)
      line.end = Math.max(line.end, piece.end)
      continue
    }
    const begun: Line = { ...piece, column, pieces: [piece], hasHole: false }
    latest.set(column, begun)
    lines.push(begun)
  }
  return lines
}

/**
 * Whether the file goes from column to column with each line. Where it comes back to the height at which it left for two
 * lines or more, it is written cell by cell.
 */
function goesAcross(lines: readonly Line[]): boolean {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run?.[0]?.column === line.column) run.push(line)
    else runs.push([line])
  }
  const between = runs.slice(1, -1)
  // Where columns are level, either may come first at a height.
  const single = between.filter(
    (run, index) => run.length === 1 || (run.length === 2 && isLevel(run[1], runs[index + 2])),
  )
  const cells = runs.filter((run, index) => run.length > 1 && isLevel(run[0], runs[index + 1]))
  return (
    runs.length >= 2 * fewRows && single.length >= mostlySingle * between.length && cells.length <= 0.1 * runs.length
  )
}

const isLevel = (line: Line | undefined, next: Line[] | undefined) => {
  const [first] = next ?? []
  return line !== undefined && first !== undefined && isSameLine(line, first)
}
