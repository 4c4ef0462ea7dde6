import { type College, colleges } from '#shared/domain/member.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { ChartPalette } from './chart-palette.ts'
import { alternativeOf, type ChartPicture, type TableTwin } from './chart-picture.ts'
import { chartWords } from './chart-words.ts'
import { collegeMark, dotLegend } from './dot-legend.ts'
import { stackDots } from './dot-stacks.ts'
import { type DrawingSheet, drawingSheet } from './drawing-sheet.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { drawHeading, headingHeight, headingLines, type RowHeading } from './row-heading.ts'

export type DotMark = { member: string; college: College | undefined; value: number }

/** A criterion: places of its scale, one mark a member that answered, and what they come to. */
export type DotRow = RowHeading & {
  /** From the lowest to the highest; `label` is what a value is called, `tick` what is written for it. Two at least. */
  levels: readonly { value: number; label: string; tick?: string }[]
  marks: readonly DotMark[]
  /** `null` where the answers have no order, or there is none. */
  median: number | null
  range: readonly [low: number, high: number] | null
  /** Answers given, and members who could give one. */
  given: number
  asked: number
}

export type DotPlot = {
  caption: string
  rows: readonly DotRow[]
  collegeNames: Readonly<Record<College | 'none', string>>
  language: TextLanguage
  /** Without headings where each row stands beside its own in the page. */
  headings: boolean
  legend: boolean
}

/** In times the text. */
const headingRoom = 22
const plotRoom = 25
const sideRoom = 9
/** Left and right of the axis, for dots side by side over its ends. */
const inset = 1.6
const dot = 1
const underAxis = 2.1
const aboveDots = 0.7

/**
 * One row a criterion: a mark a member, shape and colour by college, stacked where answers are equal; the low median
 * under the axis as a triangle, the range as a bar, and how many answered.
 */
export function drawDotPlot(plot: DotPlot, palette: ChartPalette): ChartPicture {
  const { rows, language, headings, legend } = plot
  const { size } = palette
  const left = headings ? headingRoom * size : 0
  const width = left + (plotRoom + sideRoom) * size
  const sheet = drawingSheet(palette)
  let top = 0
  for (const row of rows) top += drawRow(sheet, row, { left, top }, plot, palette)
  const used = colleges.filter(college => rows.some(({ marks }) => marks.some(mark => mark.college === college)))
  const without = rows.some(({ marks }) => marks.some(mark => mark.college === undefined))
  const entries = legend ? dotLegend(sheet, [...used, ...(without ? [undefined] : [])], plot, palette) : []
  const names = entries.map(({ name }) => name)
  drawLegend(sheet, entries, palette, { left: 0, top, width })
  const height = Math.ceil(top + legendHeight(names, palette, width))
  const table = dotTable(plot)
  return {
    content: sheet.content(),
    width,
    height,
    labels: sheet.labels(),
    alternative: alternativeOf(table, language),
    table,
  }
}

/** Draws one row and answers its height. */
function drawRow(
  sheet: DrawingSheet,
  row: DotRow,
  { left, top }: { left: number; top: number },
  { language, headings }: DotPlot,
  palette: ChartPalette,
): number {
  const { size } = palette
  const step = ((plotRoom - 2 * inset) * size) / Math.max(1, row.levels.length - 1)
  const stacks = stackDots(row.marks, step / (dot * size))
  const tallest = Math.max(1, ...stacks.map(({ lines }) => lines))
  const plotHeight = (aboveDots + tallest * dot + underAxis) * size
  const lines = headings ? headingLines(row, palette, (headingRoom - 1) * size) : []
  const height = Math.max(plotHeight, headingHeight(lines, palette) + size)
  const axis = top + (height + plotHeight) / 2 - underAxis * size
  drawHeading(sheet, lines, palette, 0, top + height / 2)
  const start = left + inset * size
  const place = (value: number) => start + placeOf(row, value) * (plotRoom - 2 * inset) * size
  if (row.range) {
    const [low, high] = row.range
    sheet.element('line', {
      x1: place(low) - size * 0.3,
      y1: axis,
      x2: place(high) + size * 0.3,
      y2: axis,
      stroke: palette.lineStrong,
      'stroke-width': size * 0.28,
      'stroke-linecap': 'round',
    })
  }
  for (const { value, tick } of row.levels) {
    const x = place(value)
    sheet.element('line', {
      x1: x,
      y1: axis - size * 0.25,
      x2: x,
      y2: axis + size * 0.4,
      stroke: palette.quiet,
      'stroke-width': size * 0.08,
    })
    sheet.text(x, axis + size * 1.6, tick ?? writtenNumber(value, language), {
      anchor: 'middle',
      fill: palette.quiet,
      scale: 0.92,
    })
  }
  for (const { value, dots } of stacks) {
    for (const { college, column, columns, line, count } of dots) {
      const x = place(value) + (column - (columns - 1) / 2) * dot * size
      const y = axis - (0.75 + line * dot) * size
      collegeMark(sheet, college, palette, [x, y])
      if (count > 1) sheet.text(x + size * 0.6, y + size * 0.33, `× ${count}`, { scale: 0.92 })
    }
  }
  if (row.median !== null)
    sheet.mark('triangle', place(row.median), axis + size * 0.45, size * 0.85, {
      fill: palette.ink,
      stroke: palette.surface,
      'stroke-width': 1,
    })
  const side = left + plotRoom * size + size
  const count = row.given === row.asked ? `n = ${row.given}` : `n = ${row.given} / ${row.asked}`
  sheet.text(side, axis - size * 0.2, count, { fill: palette.quiet })
  return height
}

/** From 0 to 1 along the axis. */
function placeOf({ levels }: DotRow, value: number): number {
  const low = levels[0]?.value ?? 0
  const high = levels.at(-1)?.value ?? 1
  return high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)))
}

function dotTable({ caption, rows, language }: DotPlot): TableTwin {
  const words = chartWords(language)
  const number = (value: number) => writtenNumber(value, language)
  const members = [...new Set(rows.flatMap(({ marks }) => marks.map(({ member }) => member)))]
  const named = (row: DotRow, value: number) => {
    const { label, tick = number(value) } = row.levels.find(level => level.value === value) ?? {}
    return label === undefined || label === tick ? tick : `${tick} (${label})`
  }
  return {
    caption,
    columns: [words.criterion, words.median, words.range, words.given, ...members],
    rows: rows.map(row => [
      `${row.mark}. ${row.title}`,
      row.median === null ? words.noMedian : named(row, row.median),
      row.range === null
        ? words.noRange
        : words.from.replace('{low}', number(row.range[0])).replace('{high}', number(row.range[1])),
      `${row.given} / ${row.asked}`,
      ...members.map(member => {
        const mark = row.marks.find(one => one.member === member)
        return mark ? named(row, mark.value) : words.missing
      }),
    ]),
  }
}
