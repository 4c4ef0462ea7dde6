import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Box = { left: number; top: number; right: number; bottom: number }

/** Quarter turns, clockwise on the screen, between a text that reads to the right and this one. */
export type Turn = 0 | 1 | 2 | 3

/** A piece of a line as it stands on the screen. */
export type LinePart = { box: DOMRect; turn: Turn }

/** Share of a line's height two boxes must have in common to stand on the same line. */
const sameLine = 0.6
/** Widest gap inside a line, in heights of it: beyond begins another column, or another cell. */
const widestGap = 1

/** How a run stands on the screen: the direction its letters follow there, to the nearest quarter. */
export function turnOf(transform: readonly number[], viewport: PageViewport): Turn {
  const [a = 1, b = 0, c = 0, d = 1] = viewport.transform as number[]
  const [x = 1, y = 0] = transform
  const right = a * x + c * y
  const down = b * x + d * y
  if (Math.abs(right) >= Math.abs(down)) return right >= 0 ? 0 : 2
  return down > 0 ? 1 : 3
}

/**
 * Parts of lines on the screen → quadrilaterals in PDF user space of the unrotated page, one a line, in points
 * (x1 y1 … x4 y4: upper left, upper right, lower left, lower right of the words as one reads them, the order of a
 * highlight's QuadPoints).
 */
export function quadsOfParts(parts: readonly LinePart[], page: HTMLElement, viewport: PageViewport): number[][] {
  const frame = page.getBoundingClientRect()
  const origin = { left: frame.left + page.clientLeft, top: frame.top + page.clientTop }
  return mergedLines(parts.filter(({ box }) => box.width > 0.5 && box.height > 0.5)).map(({ box, turn }) => {
    const at = (x: number, y: number) => {
      const point = onScreen(x, y, turn)
      return viewport
        .convertToPdfPoint(point.x - origin.left, point.y - origin.top)
        .map(value => Math.round(value * 100) / 100)
    }
    return [
      ...at(box.left, box.top),
      ...at(box.right, box.top),
      ...at(box.left, box.bottom),
      ...at(box.right, box.bottom),
    ]
  })
}

function mergedLines(parts: readonly LinePart[]): { box: Box; turn: Turn }[] {
  const lines: { box: Box; turn: Turn }[] = []
  for (const part of parts) {
    const box = asRead(part)
    const line = lines.find(other => other.turn === part.turn && continues(other.box, box))?.box
    if (!line) lines.push({ box, turn: part.turn })
    else {
      line.left = Math.min(line.left, box.left)
      line.top = Math.min(line.top, box.top)
      line.right = Math.max(line.right, box.right)
      line.bottom = Math.max(line.bottom, box.bottom)
    }
  }
  return lines
}

function continues(line: Box, box: Box): boolean {
  const common = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)
  const gap = Math.max(line.left, box.left) - Math.min(line.right, box.right)
  const heights = [line.bottom - line.top, box.bottom - box.top]
  return common > sameLine * Math.min(...heights) && gap < widestGap * Math.max(...heights)
}

/** The box of a part, turned back so that its words read to the right. */
function asRead({ box: { left, top, right, bottom }, turn }: LinePart): Box {
  if (turn === 1) return { left: top, top: -right, right: bottom, bottom: -left }
  if (turn === 2) return { left: -right, top: -bottom, right: -left, bottom: -top }
  if (turn === 3) return { left: -bottom, top: left, right: -top, bottom: right }
  return { left, top, right, bottom }
}

/** The point of the screen of one of a box as read. */
function onScreen(x: number, y: number, turn: Turn): { x: number; y: number } {
  if (turn === 1) return { x: -y, y: x }
  if (turn === 2) return { x: -x, y: -y }
  if (turn === 3) return { x: y, y: -x }
  return { x, y }
}

/** A quadrilateral as a rectangle of the rendered page, in CSS pixels from its upper left corner. */
export function quadOnPage(quad: number[], viewport: PageViewport): Box {
  const corners = [0, 2, 4, 6].map(index => viewport.convertToViewportPoint(quad[index] ?? 0, quad[index + 1] ?? 0))
  const xs = corners.map(([x]) => x ?? 0)
  const ys = corners.map(([, y]) => y ?? 0)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
