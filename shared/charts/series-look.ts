import type { ChartPalette } from './chart-palette.ts'
import { chartSeries } from './chart-series.ts'
import type { ShapeName } from './college-shapes.ts'
import type { DrawingSheet } from './drawing-sheet.ts'

/** The diamond is kept for what bounds the opinion. */
const shapes = ['circle', 'square', 'triangle', 'hexagon'] as const satisfies readonly ShapeName[]

export type SeriesLook = { stroke: string; dash: string | undefined; shape: ShapeName; hollow: boolean }

/** Each series has a colour, a dash and a shape of its own; every other one is hollow. */
export function seriesLook(palette: ChartPalette, rank: number): SeriesLook {
  const dash = chartSeries.dashes[rank % chartSeries.dashes.length]
  return {
    stroke: palette.series[rank % palette.series.length] ?? palette.ink,
    dash: dash === undefined || dash === 'none' ? undefined : dash,
    shape: shapes[rank % shapes.length] ?? 'circle',
    hollow: rank % 2 === 1,
  }
}

export const strokeOf = ({ stroke, dash }: SeriesLook, size: number): Record<string, string | number> => ({
  fill: 'none',
  stroke,
  'stroke-width': size * 0.15,
  'stroke-linejoin': 'round',
  ...(dash ? { 'stroke-dasharray': scaled(dash, size / 13) } : {}),
})

export function seriesMark(
  sheet: DrawingSheet,
  look: SeriesLook,
  palette: ChartPalette,
  [x, y]: readonly [number, number],
): void {
  // The mark lies in a box of 20: its edge is told in units of that box.
  const edge = { stroke: look.stroke, 'stroke-width': 3, 'stroke-linejoin': 'round' }
  sheet.mark(look.shape, x, y, palette.size * 0.8, { fill: look.hollow ? palette.surface : look.stroke, ...edge })
}

const scaled = (dash: string, factor: number): string =>
  dash
    .split(' ')
    .map(part => String(Math.round(Number(part) * factor * 100) / 100))
    .join(' ')
