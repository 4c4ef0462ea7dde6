import { type Turn, turnOf } from './quads.ts'
import type { RenderedPage } from './selected-passages.ts'

/** A place between two letters of a run. */
export type TextPlace = { node: Text; offset: number }
type Point = { x: number; y: number }
/** Along the line as one reads it, and across it, from the first line down. */
type Extent = { start: number; end: number; top: number; bottom: number }
type Run = { node: Text; box: DOMRect; rightToLeft: boolean }
/** Runs that follow one another on a line, with no more than its height between. */
type Line = { turn: Turn; extent: Extent; runs: Run[] }

/**
 * The place of the text that a point beside the letters means, as a hand that lets go in a margin or between two lines
 * does: on the line it is beside, in the column it is nearest to; `null` on a page without words.
 */
export function nearestPlace(page: RenderedPage, point: Point): TextPlace | null {
  const lines = linesOf(page)
  const nearest = least(lines, line => Math.hypot(...gaps(line.extent, asRead(pointBox(point), line.turn))))
  if (!nearest) return null
  const { turn } = nearest
  const at = asRead(pointBox(point), turn)
  const column = lines.filter(line => line.turn === turn && shareColumn(line.extent, nearest.extent))
  const beside = least(column, ({ extent }) => {
    const [along, across] = gaps(extent, at)
    return across * farther + along
  })
  const run = beside && least(beside.runs, ({ box }) => gaps(asRead(box, turn), at)[0])
  return run && placeIn(run, turn, point)
}

/** Longer than any page in pixels: a line nearer across it always comes first. */
const farther = 100_000

function linesOf({ spans, items, viewport }: RenderedPage): Line[] {
  const lines: Line[] = []
  for (const [index, span] of spans.entries()) {
    const node = span.firstChild
    const item = items[index]
    if (!(node instanceof Text) || !item || item.str.trim() === '') continue
    const box = span.getBoundingClientRect()
    const turn = turnOf(item.transform, viewport)
    const extent = asRead(box, turn)
    const run = { node, box, rightToLeft: item.dir === 'rtl' }
    const last = lines.at(-1)
    if (last?.turn === turn && isOnLine(last.extent, extent)) {
      last.extent = around(last.extent, extent)
      last.runs.push(run)
    } else lines.push({ turn, extent, runs: [run] })
  }
  return lines
}

function isOnLine(line: Extent, run: Extent): boolean {
  const height = Math.min(line.bottom - line.top, run.bottom - run.top)
  const common = Math.min(line.bottom, run.bottom) - Math.max(line.top, run.top)
  return common > height / 2 && Math.max(line.start, run.start) - Math.min(line.end, run.end) < height
}

const around = (one: Extent, other: Extent): Extent => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
})

const shareColumn = (one: Extent, other: Extent) => one.start < other.end && other.start < one.end

/** How far a point is from an extent, along the line and across it. */
const gaps = (extent: Extent, at: Extent): [along: number, across: number] => [
  Math.max(extent.start - at.start, at.start - extent.end, 0),
  Math.max(extent.top - at.top, at.top - extent.bottom, 0),
]

/** The first of those that cost the least. */
export function least<T>(all: readonly T[], cost: (one: T) => number): T | null {
  let found: T | null = null
  let lowest = Number.POSITIVE_INFINITY
  for (const one of all) {
    const its = cost(one)
    if (its < lowest) [found, lowest] = [one, its]
  }
  return found
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

const pointBox = ({ x, y }: Point): Box => ({ left: x, right: x, top: y, bottom: y })

/** A box as it stands where its words read to the right. */
function asRead({ left, right, top, bottom }: Box, turn: Turn): Extent {
  if (turn === 1) return { start: top, end: bottom, top: -right, bottom: -left }
  if (turn === 2) return { start: -right, end: -left, top: -bottom, bottom: -top }
  if (turn === 3) return { start: -bottom, end: -top, top: left, bottom: right }
  return { start: left, end: right, top, bottom }
}

/** Past an end, that end; above or below, the letter that is level with the point. */
function placeIn({ node, box, rightToLeft }: Run, turn: Turn, point: Point): TextPlace {
  const { start, end } = asRead(box, turn)
  const { start: at } = asRead(pointBox(point), turn)
  if (at > start && at < end) {
    const isLevel = turn === 0 || turn === 2
    const x = isLevel ? point.x : (box.left + box.right) / 2
    const y = isLevel ? (box.top + box.bottom) / 2 : point.y
    const caret = document.caretPositionFromPoint(x, y)
    if (caret?.offsetNode === node) return { node, offset: caret.offset }
  }
  const isPast = at > (start + end) / 2
  return { node, offset: isPast === rightToLeft ? 0 : node.length }
}
