import type { TextLanguage } from '#shared/text/typeset.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { ChartPalette } from './chart-palette.ts'
import { alternativeOf, type ChartPicture, type TableTwin } from './chart-picture.ts'
import { chartWords } from './chart-words.ts'
import { type DrawingSheet, drawingSheet } from './drawing-sheet.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { polarPoint, svgNumber } from './polar.ts'
import { drawAxisLabels, leading } from './section-radar-labels.ts'
import { minimumStroke, radarLegend } from './section-radar-legend.ts'
import { seriesLook, seriesMark, strokeOf } from './series-look.ts'

/** In times the text. */
const rooms = {
  side: { width: 25, radius: 5.4, characters: 12, lines: 3 },
  narrow: { width: 30, radius: 7, characters: 15, lines: 3 },
  wide: { width: 56, radius: 10.5, characters: 28, lines: 3 },
} as const

/** `minimum`: the score below which the section is weak; `bounds`: true where a rule on it bounds the opinion. */
export type SectionAxis = { mark: string; title: string; minimum: number | null; bounds: boolean }

export type SectionRadar = {
  caption: string
  axes: readonly SectionAxis[]
  /** Scores from 0 to 100 on each axis; `null` where a section has none: the line is then open. */
  series: readonly { name: string; values: readonly (number | null)[] }[]
  language: TextLanguage
  /** `side` fits a pane that stands beside the work, `narrow` a panel, `wide` a page. */
  room: keyof typeof rooms
}

/** The table alone: what a chart of fewer than three sections gives way to. */
export function sectionTable({ caption, axes, series, language }: Omit<SectionRadar, 'room'>): TableTwin {
  const words = chartWords(language)
  const withMinimum = axes.some(({ minimum }) => minimum !== null)
  const withBound = axes.some(({ bounds }) => bounds)
  const number = (value: number | null | undefined, none: string) =>
    value === null || value === undefined ? none : writtenNumber(value, language)
  return {
    caption,
    columns: [
      words.section,
      ...series.map(({ name }) => name),
      ...(withMinimum ? [words.minimum] : []),
      ...(withBound ? [words.bounds] : []),
    ],
    rows: axes.map(({ mark, title, minimum, bounds }, index) => [
      `${mark}. ${title}`,
      ...series.map(({ values }) => number(values[index], words.noValue)),
      ...(withMinimum ? [number(minimum, words.noMinimum)] : []),
      ...(withBound ? [bounds ? words.yes : words.no] : []),
    ]),
  }
}

/**
 * Scores of the sections as a star, with their thresholds and, as a diamond, the sections that bound the opinion; `null`
 * with fewer than three sections, which make no surface.
 */
export function drawSectionRadar(radar: SectionRadar, palette: ChartPalette): ChartPicture | null {
  const { axes, series, language, room } = radar
  if (axes.length < 3) return null
  const { size } = palette
  const { lines, ...measures } = rooms[room]
  const width = measures.width * size
  const radius = measures.radius * size
  const legend = radarLegend(radar, palette)
  const under = legendHeight(
    legend.map(({ name }) => name),
    palette,
    width,
  )
  const labelRoom = (lines + 1.6) * leading * size
  const centre = { x: width / 2, y: labelRoom + radius }
  const height = Math.ceil(centre.y + radius + labelRoom + under)
  const sheet = drawingSheet(palette)
  const at = (index: number, score: number) =>
    polarPoint(centre, (radius * Math.min(100, Math.max(0, score))) / 100, index / axes.length)
  const [first] = series
  if (first?.values.length === axes.length && first.values.every(value => value !== null))
    sheet.element('polygon', {
      points: points(first.values.map((value, index) => at(index, value ?? 0))),
      fill: palette.soft,
    })
  drawWeb(sheet, axes.length, at, palette)
  drawOpenLine(
    sheet,
    axes.map(({ minimum }, index) => (minimum === null ? null : at(index, minimum))),
    minimumStroke(palette),
  )
  drawLoneMinimums(sheet, axes, at, palette)
  for (const [rank, { values }] of series.entries()) {
    const look = seriesLook(palette, rank)
    const placed = axes.map((_, index) => {
      const value = values[index]
      return value === null || value === undefined ? null : at(index, value)
    })
    drawOpenLine(sheet, placed, strokeOf(look, size))
    for (const point of placed) if (point) seriesMark(sheet, look, palette, point)
  }
  for (const [index, { bounds, minimum }] of axes.entries()) {
    if (!bounds) continue
    const [x, y] = at(index, first?.values[index] ?? minimum ?? 0)
    sheet.mark('diamond', x, y, size * 1.1, { fill: palette.bound, stroke: palette.surface, 'stroke-width': 1.5 })
  }
  drawAxisLabels(sheet, radar, palette, { centre, ...measures, lines, radius })
  drawLegend(
    sheet,
    legend.map(({ name, sample }) => ({ name, sample: (x, y) => sample(sheet, x, y) })),
    palette,
    { left: 0, top: height - under, width },
  )
  const table = sectionTable(radar)
  const labels = sheet.labels()
  return { content: sheet.content(), width, height, labels, alternative: alternativeOf(table, language), table }
}

const points = (placed: readonly (readonly [number, number])[]): string =>
  placed.map(point => point.map(svgNumber).join(',')).join(' ')

function drawWeb(
  sheet: DrawingSheet,
  count: number,
  at: (index: number, score: number) => readonly [number, number],
  { line, size }: ChartPalette,
): void {
  const thread = { fill: 'none', stroke: line, 'stroke-width': size * 0.075 }
  const spokes = Array.from({ length: count }, (_, index) => index)
  for (const score of [25, 50, 75, 100])
    sheet.element('polygon', { points: points(spokes.map(i => at(i, score))), ...thread })
  for (const index of spokes) {
    const [x1, y1] = at(index, 0)
    const [x2, y2] = at(index, 100)
    sheet.element('line', { x1, y1, x2, y2, ...thread })
  }
}

/** A threshold without another beside it makes no line: a dash across its axis. */
function drawLoneMinimums(
  sheet: DrawingSheet,
  axes: readonly SectionAxis[],
  at: (index: number, score: number) => readonly [number, number],
  palette: ChartPalette,
): void {
  const minimumOf = (index: number) => axes[(index + axes.length) % axes.length]?.minimum ?? null
  for (const [index, { minimum }] of axes.entries()) {
    if (minimum === null || minimumOf(index - 1) !== null || minimumOf(index + 1) !== null) continue
    const across = [-0.3, 0, 0.3].map(aside => at(index + aside, minimum))
    sheet.element('polyline', { points: points(across), ...minimumStroke(palette) })
  }
}

/** A closed line where every axis has a point; else the stretches between neighbours that have one. */
function drawOpenLine(
  sheet: DrawingSheet,
  placed: readonly (readonly [number, number] | null)[],
  stroke: Record<string, string | number>,
): void {
  const known = placed.filter(point => point !== null)
  if (known.length === placed.length) {
    sheet.element('polygon', { points: points(known), ...stroke })
    return
  }
  for (const [index, from] of placed.entries()) {
    const to = placed[(index + 1) % placed.length]
    if (from && to) sheet.element('polyline', { points: points([from, to]), ...stroke })
  }
}
