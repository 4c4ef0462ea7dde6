import type { DrawingSheet } from './drawing-sheet.ts'

/** Diagonals inside a box, computed: patterns and clips are not drawn alike by every reader of SVG. */
export function drawHatch(
  sheet: DrawingSheet,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  gap: number,
  stroke: Record<string, string | number>,
): void {
  for (let shift = gap; shift < width + height; shift += gap) {
    const from = { x: Math.min(shift, width), y: Math.max(0, shift - width) }
    const to = { x: Math.max(0, shift - height), y: Math.min(shift, height) }
    sheet.element('line', { x1: x + from.x, y1: y + from.y, x2: x + to.x, y2: y + to.y, ...stroke })
  }
}
