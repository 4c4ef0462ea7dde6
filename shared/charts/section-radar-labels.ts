import { noBreakSpace } from '#shared/text/spaces.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { ChartPalette } from './chart-palette.ts'
import type { DrawingSheet } from './drawing-sheet.ts'
import { polarPoint } from './polar.ts'
import type { SectionRadar } from './section-radar.ts'
import { wrapWords } from './wrap-words.ts'

/** From line to line, in times the text. */
export const leading = 1.25
/** Beyond, titles would run into one another: the marks alone, which the table repeats. */
const mostTitles = 8
/** Of more series the scores are read in the table: a few of them would be taken for all. */
const mostValues = 3

type Room = { centre: { x: number; y: number }; radius: number; width: number; characters: number; lines: number }

/** Around the star, from the top clockwise: what the section is, then its scores in the order of the series. */
export function drawAxisLabels(
  sheet: DrawingSheet,
  { axes, series, language }: SectionRadar,
  palette: ChartPalette,
  room: Room,
) {
  const { size } = palette
  for (const [index, { mark, title, bounds }] of axes.entries()) {
    const turn = index / axes.length
    const [x, y] = polarPoint(room.centre, room.radius + size * 1.1, turn)
    const side = Math.sin(turn * 2 * Math.PI)
    const anchor = Math.abs(side) < 0.05 ? 'middle' : side > 0 ? 'start' : 'end'
    const beside = anchor === 'start' ? room.width * size - x : anchor === 'end' ? x : room.width * size
    const characters = Math.max(6, Math.min(room.characters, Math.floor(beside / (size * 0.56))))
    const heading =
      axes.length > mostTitles ? [mark] : wrapWords(headingOf(mark, title, characters), characters, room.lines)
    const values = (series.length > mostValues ? [] : series).map(({ values }) => {
      const value = values[index]
      return value === null || value === undefined ? '–' : writtenNumber(value, language)
    })
    const lines = [...heading, ...(axes.length > mostTitles || values.length === 0 ? [] : [values.join(' · ')])]
    const above = (1 + Math.cos(turn * 2 * Math.PI)) / 2
    const top = y - (lines.length - 1) * leading * size * above + size * (0.7 - above * 0.4)
    for (const [rank, line] of lines.entries()) {
      const isScore = rank >= heading.length
      sheet.text(x, top + rank * leading * size, line, {
        anchor,
        ...(isScore ? { bold: true as const, fill: bounds ? palette.bound : palette.ink } : {}),
      })
    }
  }
}

/** The mark stays on the line of the first word, where both fit. */
function headingOf(mark: string, title: string, characters: number): string {
  const [first = ''] = title.split(' ')
  const together = mark.length + 2 + first.length <= characters
  return together ? `${mark}.${noBreakSpace}${title}` : `${mark}. ${title}`
}
