import { type LaidRun, laidPieces, type Piece } from './laid-pieces.ts'
import { columnsInTurn, columnsOnce } from './running-columns.ts'
import { extendedUp, whiteColumns } from './white-columns.ts'

/** Columns inside columns are found one after the other; deeper than this the page is no text. */
const deepest = 6

/**
 * The order in which the runs of a page are read, as their indices: that of the file, but where it goes line by line
 * across columns of running text; there each column is read to its end before the next. Elsewhere, and wherever it is in
 * doubt (tables above all), the file's order stays. What it gives is in order: given again, nothing moves.
 *
 * White columns are those of Breuel, "Two geometric algorithms for layout analysis" (DAS 2002); the cut by bands, then by
 * columns, is the XY-cut of Nagy and Seth, "Hierarchical representation of optically scanned documents" (ICPR 1984).
 * Neither decides alone: the white must lie across the file's order, and the words beside it must be text that goes on.
 */
export function readingOrder(runs: readonly LaidRun[]): number[] {
  const asWritten = runs.map((_, index) => index)
  let order = asWritten
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = onceInOrder(order.map(index => runs[index] as LaidRun))
    if (!next) return order
    order = next.map(index => order[index] as number)
  }
  return asWritten
}

/** `null` where nothing moves. */
function onceInOrder(runs: readonly LaidRun[]): number[] | null {
  const pieces = laidPieces(runs)
  const order = [...pieces]
  const moved: { first: number; last: number }[] = []
  const columnsOf = columnsOnce()
  const whites = whiteColumns(pieces).filter(({ switches }) => switches >= leastSwitches)
  for (const found of whites.toSorted((a, b) => b.switches - a.switches)) {
    const white = extendedUp(found, pieces)
    if (moved.some(({ first, last }) => first <= white.last && white.first <= last)) continue
    const stretch = columnsInTurn(pieces.slice(white.first, white.last + 1), white, columnsOf)
    if (!stretch) continue
    for (const [index, piece] of stretch.entries()) order[white.first + index] = piece
    moved.push(white)
  }
  return order.every((piece, index) => piece === pieces[index])
    ? null
    : order.flatMap(({ runs: { from, to } }: Piece) => range(from, to))
}

/** Four lines on either side. */
const leastSwitches = 7

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
