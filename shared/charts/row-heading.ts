import type { ChartPalette } from './chart-palette.ts'
import type { DrawingSheet } from './drawing-sheet.ts'
import { wrapWords } from './wrap-words.ts'

export type RowHeading = { mark: string; title: string }

const leading = 1.25
const mostLines = 3

/** Lines of a heading in a column of `width` units. */
export const headingLines = ({ mark, title }: RowHeading, { size }: ChartPalette, width: number): string[] =>
  wrapWords(`${mark}. ${title}`, Math.max(8, Math.floor(width / (size * 0.56))), mostLines)

export const headingHeight = (lines: readonly string[], { size }: ChartPalette): number => lines.length * leading * size

/** The heading of a row, centred on `middle`. */
export function drawHeading(
  sheet: DrawingSheet,
  lines: readonly string[],
  palette: ChartPalette,
  left: number,
  middle: number,
): void {
  const step = leading * palette.size
  const first = middle - ((lines.length - 1) * step) / 2 + palette.size * 0.33
  for (const [rank, line] of lines.entries()) sheet.text(left, first + rank * step, line)
}
