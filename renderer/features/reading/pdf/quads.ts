import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Box = { left: number; top: number; right: number; bottom: number }

/** Share of a line's height two rectangles must have in common to stand on the same line. */
const sameLine = 0.6

/**
 * Rectangles of the screen → quadrilaterals in PDF user space of the unrotated page, one a line, in points
 * (x1 y1 … x4 y4: upper left, upper right, lower left, lower right, the order of a highlight's QuadPoints).
 */
export function quadsOfRectangles(rectangles: DOMRect[], page: HTMLElement, viewport: PageViewport): number[][] {
  const frame = page.getBoundingClientRect()
  const origin = { left: frame.left + page.clientLeft, top: frame.top + page.clientTop }
  return mergedLines(rectangles.filter(({ width, height }) => width > 0.5 && height > 0.5)).map(box => {
    const at = (x: number, y: number) =>
      viewport.convertToPdfPoint(x - origin.left, y - origin.top).map(value => Math.round(value * 100) / 100)
    return [
      ...at(box.left, box.top),
      ...at(box.right, box.top),
      ...at(box.left, box.bottom),
      ...at(box.right, box.bottom),
    ]
  })
}

function mergedLines(rectangles: Box[]): Box[] {
  const lines: Box[] = []
  for (const { left, top, right, bottom } of rectangles) {
    const line = lines.find(other => {
      const common = Math.min(bottom, other.bottom) - Math.max(top, other.top)
      return common > sameLine * Math.min(bottom - top, other.bottom - other.top)
    })
    if (!line) lines.push({ left, top, right, bottom })
    else {
      line.left = Math.min(line.left, left)
      line.top = Math.min(line.top, top)
      line.right = Math.max(line.right, right)
      line.bottom = Math.max(line.bottom, bottom)
    }
  }
  return lines
}

/** A quadrilateral as a rectangle of the rendered page, in CSS pixels from its upper left corner. */
export function quadOnPage(quad: number[], viewport: PageViewport): Box {
  const corners = [0, 2, 4, 6].map(index => viewport.convertToViewportPoint(quad[index] ?? 0, quad[index + 1] ?? 0))
  const xs = corners.map(([x]) => x ?? 0)
  const ys = corners.map(([, y]) => y ?? 0)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
