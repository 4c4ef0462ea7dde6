import type { ChartPalette } from './chart-palette.ts'
import { chartWords } from './chart-words.ts'
import type { DrawingSheet } from './drawing-sheet.ts'
import { svgNumber } from './polar.ts'
import type { SectionRadar } from './section-radar.ts'
import { seriesLook, seriesMark, strokeOf } from './series-look.ts'

export const minimumStroke = (palette: ChartPalette) => ({
  fill: 'none',
  stroke: palette.bound,
  'stroke-width': palette.size * 0.1,
  'stroke-dasharray': `${svgNumber(palette.size * 0.35)} ${svgNumber(palette.size * 0.25)}`,
})

type Sample = (sheet: DrawingSheet, x: number, y: number) => void

/** What each line and mark of the star is. */
export function radarLegend({ axes, series, language }: SectionRadar, palette: ChartPalette) {
  const words = chartWords(language)
  const { size } = palette
  const entries: { name: string; sample: Sample }[] = series.map(({ name }, rank) => {
    const look = seriesLook(palette, rank)
    return {
      name,
      sample: (sheet, x, y) => {
        sheet.element('line', { x1: x - size * 1.1, y1: y, x2: x + size * 1.1, y2: y, ...strokeOf(look, size) })
        seriesMark(sheet, look, palette, [x, y])
      },
    }
  })
  if (axes.some(({ minimum }) => minimum !== null))
    entries.push({
      name: words.minimum,
      sample: (sheet, x, y) =>
        sheet.element('line', { x1: x - size * 1.1, y1: y, x2: x + size * 1.1, y2: y, ...minimumStroke(palette) }),
    })
  if (axes.some(({ bounds }) => bounds))
    entries.push({
      name: words.boundsLegend,
      sample: (sheet, x, y) => sheet.mark('diamond', x, y, size * 1.1, { fill: palette.bound }),
    })
  return entries
}
