import type { College } from '#shared/domain/member.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import type { ChartPalette } from './chart-palette.ts'
import { alternativeOf, type ChartPicture, type TableTwin } from './chart-picture.ts'
import { chartWords } from './chart-words.ts'
import { collegeMark } from './dot-legend.ts'
import { type DrawingSheet, drawingSheet } from './drawing-sheet.ts'
import { drawHatch } from './hatch.ts'
import { drawLegend, type LegendEntry, legendHeight } from './legend.ts'
import { drawHeading, headingHeight, headingLines, type RowHeading } from './row-heading.ts'

/** An answer: `share` 0–1, 1 the most favourable, `null` where it has no place between; `short` is drawn, `text` is told. */
export type HeatCell =
  | { kind: 'answer'; share: number | null; short: string; text: string }
  | { kind: 'missing' }
  | { kind: 'not_applicable' }

export type HeatMap = {
  caption: string
  /** `short` heads the column (initials); `name` is told. */
  members: readonly { name: string; short: string; college: College | undefined }[]
  rows: readonly (RowHeading & { cells: readonly HeatCell[] })[]
  language: TextLanguage
}

/** In times the text. */
const wholeWidth = 56
const headings = { least: 12, most: 24 }
const cellWidths = { least: 2, most: 4 }
const headHeight = 3.2

/**
 * Criteria by members: the answer is written in its cell, over a shade from the less to the more favourable; no answer
 * is hatched, not applicable is written on a plain ground. Up to 22 members fit a page; more make it wider.
 */
export function drawHeatMap(map: HeatMap, palette: ChartPalette): ChartPicture {
  const { members, rows, language } = map
  const { size } = palette
  const count = Math.max(1, members.length)
  const cell = clamp((wholeWidth - headings.most) / count, cellWidths) * size
  const left = clamp(wholeWidth - (cell * count) / size, headings) * size
  const width = left + cell * members.length
  const sheet = drawingSheet(palette)
  for (const [rank, { short, college }] of members.entries()) {
    const x = left + (rank + 0.5) * cell
    collegeMark(sheet, college, palette, [x, size * 0.8])
    sheet.text(x, size * 2.5, short, { anchor: 'middle', fill: palette.quiet, scale: 0.92 })
  }
  let top = headHeight * size
  for (const row of rows) {
    const lines = headingLines(row, palette, left - size)
    const height = Math.max(1.9 * size, headingHeight(lines, palette) + size * 0.7)
    drawHeading(sheet, lines, palette, 0, top + height / 2)
    for (const rank of members.keys())
      drawCell(
        sheet,
        row.cells[rank] ?? { kind: 'missing' },
        { x: left + rank * cell, y: top, width: cell, height },
        map,
        palette,
      )
    top += height
  }
  const entries = heatLegend(sheet, map, palette)
  drawLegend(sheet, entries, palette, { left: 0, top: top + size * 0.5, width })
  const names = entries.map(({ name }) => name)
  const height = Math.ceil(top + size * 0.5 + legendHeight(names, palette, width))
  const table = heatTable(map)
  return {
    content: sheet.content(),
    width,
    height,
    labels: sheet.labels(),
    alternative: alternativeOf(table, language),
    table,
  }
}

const clamp = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value))

type Box = { x: number; y: number; width: number; height: number }

function drawCell(
  sheet: DrawingSheet,
  cell: HeatCell,
  box: Box,
  { language }: Pick<HeatMap, 'language'>,
  palette: ChartPalette,
) {
  const { size } = palette
  const shade = cell.kind === 'answer' && cell.share !== null ? shadeOf(cell.share, palette) : null
  const edge = { stroke: palette.lineStrong, 'stroke-width': size * 0.06 }
  sheet.element('rect', { ...box, fill: shade?.fill ?? palette.surface, ...edge })
  if (cell.kind === 'missing') {
    drawHatch(sheet, box, size * 0.5, { stroke: palette.lineStrong, 'stroke-width': size * 0.07 })
    return
  }
  const text = cell.kind === 'answer' ? cell.short : chartWords(language).notApplicableShort
  sheet.text(box.x + box.width / 2, box.y + box.height / 2 + size * 0.32, text, {
    anchor: 'middle',
    fill: shade?.ink ?? (cell.kind === 'answer' ? palette.ink : palette.quiet),
    scale: text.length > 2 ? 0.8 : 1,
  })
}

function shadeOf(share: number, { heat }: ChartPalette) {
  const rank = Math.min(heat.length - 1, Math.max(0, Math.round(share * (heat.length - 1))))
  return heat[rank] ?? null
}

function heatLegend(sheet: DrawingSheet, map: HeatMap, palette: ChartPalette): LegendEntry[] {
  const words = chartWords(map.language)
  const { size } = palette
  const swatch = (cell: HeatCell) => (x: number, y: number) =>
    drawCell(sheet, cell, { x: x - size, y: y - size * 0.65, width: size * 2, height: size * 1.3 }, map, palette)
  const answer = (share: number): HeatCell => ({ kind: 'answer', share, short: '', text: '' })
  return [
    { name: words.lowest, sample: swatch(answer(0)) },
    { name: words.highest, sample: swatch(answer(1)) },
    { name: words.missing, sample: swatch({ kind: 'missing' }) },
    { name: words.notApplicable, sample: swatch({ kind: 'not_applicable' }) },
  ]
}

function heatTable({ caption, members, rows, language }: HeatMap): TableTwin {
  const words = chartWords(language)
  return {
    caption,
    columns: [words.criterion, ...members.map(({ name }) => name)],
    rows: rows.map(({ mark, title, cells }) => [
      `${mark}. ${title}`,
      ...members.map((_, rank) => {
        const cell = cells[rank]
        if (!cell || cell.kind === 'missing') return words.missing
        return cell.kind === 'answer' ? cell.text : words.notApplicable
      }),
    ]),
  }
}
