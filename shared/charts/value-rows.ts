import type { TextLanguage } from '#shared/text/typeset.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { ChartPalette } from './chart-palette.ts'
import { alternativeOf, type ChartPicture, type TableTwin } from './chart-picture.ts'
import { chartWords } from './chart-words.ts'
import { type DrawingSheet, drawingSheet } from './drawing-sheet.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { svgNumber } from './polar.ts'
import { drawHeading, headingHeight, headingLines, type RowHeading } from './row-heading.ts'
import { seriesLook, seriesMark } from './series-look.ts'

export type ValueRows = {
  caption: string
  /** What the rows are. */
  of: 'sections' | 'criteria'
  /** One value a series, `null` without any; `minimum` a threshold. */
  rows: readonly (RowHeading & { values: readonly (number | null)[]; minimum: number | null })[]
  /** Names of the series, two to four. */
  series: readonly string[]
  lowest: number
  highest: number
  /** True where the second of two series comes after the first: an arrow leads to it and the change is told. */
  afterwards: boolean
  language: TextLanguage
}

/** In times the text. */
const headingRoom = 22
const axisRoom = 24
const sideRoom = 12

/** Values side by side on one line a row: before and after a re-examination, or several dossiers on the same scale. */
export function drawValueRows(chart: ValueRows, palette: ChartPalette): ChartPicture {
  const { rows, series, language } = chart
  const { size } = palette
  const left = (headingRoom + 1) * size
  const width = (headingRoom + axisRoom + sideRoom) * size
  const sheet = drawingSheet(palette)
  let top = size * 2
  const place = (value: number) =>
    left + Math.min(1, Math.max(0, (value - chart.lowest) / (chart.highest - chart.lowest))) * (axisRoom - 2) * size
  for (const value of [chart.lowest, chart.highest])
    sheet.text(place(value), size * 1.2, writtenNumber(value, language), {
      anchor: 'middle',
      fill: palette.quiet,
      scale: 0.92,
    })
  for (const row of rows) {
    const lines = headingLines(row, palette, (headingRoom - 1) * size)
    const height = Math.max(2.4 * size, headingHeight(lines, palette) + size)
    const middle = top + height / 2
    drawHeading(sheet, lines, palette, 0, middle)
    const line = { stroke: palette.line, 'stroke-width': size * 0.12 }
    sheet.element('line', { x1: place(chart.lowest), y1: middle, x2: place(chart.highest), y2: middle, ...line })
    if (row.minimum !== null) drawMinimum(sheet, place(row.minimum), middle, palette)
    const [before = null, after = null] = row.values
    if (chart.afterwards && before !== null && after !== null && before !== after)
      drawArrow(sheet, place(before), place(after), middle, palette)
    for (const [rank, value] of row.values.entries())
      if (value !== null) seriesMark(sheet, seriesLook(palette, rank), palette, [place(value), middle])
    const written = row.values.map(value => (value === null ? '–' : writtenNumber(value, language))).join(' · ')
    sheet.text(left + (axisRoom - 0.5) * size, middle + size * 0.33, sideText(written, chart, before, after))
    top += height
  }
  const entries = series.map((name, rank) => ({
    name,
    sample: (x: number, y: number) => seriesMark(sheet, seriesLook(palette, rank), palette, [x, y]),
  }))
  const withMinimum = rows.some(({ minimum }) => minimum !== null)
  const legend = [
    ...entries,
    ...(withMinimum
      ? [{ name: chartWords(language).minimum, sample: (x: number, y: number) => drawMinimum(sheet, x, y, palette) }]
      : []),
  ]
  drawLegend(sheet, legend, palette, { left: 0, top: top + size * 0.3, width })
  const names = legend.map(({ name }) => name)
  const height = Math.ceil(top + size * 0.3 + legendHeight(names, palette, width))
  const table = valueTable(chart)
  return {
    content: sheet.content(),
    width,
    height,
    labels: sheet.labels(),
    alternative: alternativeOf(table, language),
    table,
  }
}

const sideText = (written: string, { afterwards, language }: ValueRows, before: number | null, after: number | null) =>
  afterwards && before !== null && after !== null && before !== after
    ? `${written} (${signed(after - before, language)})`
    : written

const signed = (change: number, language: TextLanguage): string =>
  change > 0 ? `+${writtenNumber(change, language)}` : writtenNumber(change, language)

function drawMinimum(sheet: DrawingSheet, x: number, y: number, { bound, size }: ChartPalette): void {
  sheet.element('line', {
    x1: x,
    y1: y - size * 0.75,
    x2: x,
    y2: y + size * 0.75,
    stroke: bound,
    'stroke-width': size * 0.12,
    'stroke-dasharray': `${svgNumber(size * 0.3)} ${svgNumber(size * 0.2)}`,
  })
}

function drawArrow(sheet: DrawingSheet, from: number, to: number, y: number, { ink, size }: ChartPalette): void {
  const way = to > from ? 1 : -1
  const tip = to - way * size * 0.5
  sheet.element('line', { x1: from, y1: y, x2: tip, y2: y, stroke: ink, 'stroke-width': size * 0.12 })
  const corners = [
    [tip, y],
    [tip - way * size * 0.55, y - size * 0.32],
    [tip - way * size * 0.55, y + size * 0.32],
  ]
  sheet.element('polygon', { points: corners.map(corner => corner.map(svgNumber).join(',')).join(' '), fill: ink })
}

function valueTable({ caption, of, rows, series, afterwards, language }: ValueRows): TableTwin {
  const words = chartWords(language)
  const withMinimum = rows.some(({ minimum }) => minimum !== null)
  const number = (value: number | null | undefined, none: string) =>
    value === null || value === undefined ? none : writtenNumber(value, language)
  const changeOf = ([before = null, after = null]: readonly (number | null)[]) => {
    if (before === null || after === null) return words.noChange
    return before === after ? words.same : signed(after - before, language)
  }
  return {
    caption,
    columns: [
      of === 'sections' ? words.section : words.criterion,
      ...series,
      ...(afterwards ? [words.change] : []),
      ...(withMinimum ? [words.minimum] : []),
    ],
    rows: rows.map(({ mark, title, values, minimum }) => [
      `${mark}. ${title}`,
      ...series.map((_, rank) => number(values[rank], words.noValue)),
      ...(afterwards ? [changeOf(values)] : []),
      ...(withMinimum ? [number(minimum, words.noMinimum)] : []),
    ]),
  }
}
