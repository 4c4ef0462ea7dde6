import { assertNever } from '#shared/domain/assert-never.ts'
import type { ChartPalette } from './chart-palette.ts'
import type { ChartPicture, TableTwin } from './chart-picture.ts'
import { type DotPlot, drawDotPlot } from './dot-plot.ts'
import { drawHeatMap, type HeatMap } from './heat-map.ts'
import { drawSectionRadar, type SectionRadar, sectionTable } from './section-radar.ts'
import { drawValueRows, type ValueRows } from './value-rows.ts'

/** Every chart of the program, as plain data. */
export type Chart =
  | ({ kind: 'radar' } & SectionRadar)
  | ({ kind: 'dots' } & DotPlot)
  | ({ kind: 'heat' } & HeatMap)
  | ({ kind: 'values' } & ValueRows)

/** The drawing and its table; no drawing where a radar has fewer than three sections. */
export function drawChart(chart: Chart, palette: ChartPalette): { picture: ChartPicture | null; table: TableTwin } {
  const picture = pictureOf(chart, palette)
  if (picture) return { picture, table: picture.table }
  if (chart.kind !== 'radar') throw new Error('only a radar may have no drawing')
  return { picture, table: sectionTable(chart) }
}

function pictureOf(chart: Chart, palette: ChartPalette): ChartPicture | null {
  switch (chart.kind) {
    case 'radar':
      return drawSectionRadar(chart, palette)
    case 'dots':
      return drawDotPlot(chart, palette)
    case 'heat':
      return drawHeatMap(chart, palette)
    case 'values':
      return drawValueRows(chart, palette)
    default:
      return assertNever(chart)
  }
}
