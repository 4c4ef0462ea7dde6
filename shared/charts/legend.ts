import type { ChartPalette } from './chart-palette.ts'
import type { DrawingSheet } from './drawing-sheet.ts'
import { roomOf } from './wrap-words.ts'

/** `sample` paints in a box of `sampleWidth` by the height of the text, its middle at `x`, `y`. */
export type LegendEntry = { name: string; sample(x: number, y: number): void }

const sampleWidth = 2.4
const gap = 1.4
const lineHeight = 1.7

type Placed = LegendEntry & { x: number; row: number }

function place(entries: readonly LegendEntry[], size: number, width: number): Placed[] {
  let x = 0
  let row = 0
  return entries.map(entry => {
    const room = (sampleWidth + 0.4 + roomOf(entry.name) + gap) * size
    if (x > 0 && x + room > width) {
      x = 0
      row += 1
    }
    const placed = { ...entry, x, row }
    x += room
    return placed
  })
}

/** Height that the entries take in a width. */
export function legendHeight(names: readonly string[], { size }: ChartPalette, width: number): number {
  const placed = place(
    names.map(name => ({ name, sample: () => undefined })),
    size,
    width,
  )
  return placed.length === 0 ? 0 : ((placed.at(-1)?.row ?? 0) + 1) * lineHeight * size
}

/** Samples with their names, in as many lines as they need, from `top` down. */
export function drawLegend(
  sheet: DrawingSheet,
  entries: readonly LegendEntry[],
  palette: ChartPalette,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const { size } = palette
  for (const { name, sample, x, row } of place(entries, size, width)) {
    const middle = top + (row + 0.5) * lineHeight * size
    sample(left + x + (sampleWidth / 2) * size, middle)
    sheet.text(left + x + (sampleWidth + 0.4) * size, middle + 0.33 * size, name, { fill: palette.quiet })
  }
}
