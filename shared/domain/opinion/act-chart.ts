import { chartPalettes } from '#shared/charts/chart-palette.ts'
import type { TableTwin } from '#shared/charts/chart-picture.ts'
import { type Chart, drawChart } from '#shared/charts/draw-chart.ts'
import type { ActFigure, ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/**
 * A chart as an act or a report prints it: its figure where there is one, and its table, which says the same. Titles are
 * given through `writer.text`, and the language of the chart is that of the writer.
 */
export function actChart(chart: Chart, writer: ActWriter): (ActFigure | ActTable)[] {
  const { picture, table } = drawChart(chart, chartPalettes.print)
  const printed = actTable(table, writer)
  if (!picture) return [printed]
  const { content, width, height, labels, alternative } = picture
  const figure: ActFigure = {
    kind: 'figure',
    svg: content,
    width,
    height,
    labels,
    alternative: writer.text(alternative),
    caption: writer.runs([table.caption]),
  }
  return [figure, printed]
}

const actTable = ({ caption, columns, rows }: TableTwin, writer: ActWriter): ActTable => ({
  kind: 'table',
  role: 'rows',
  caption: writer.runs([caption]),
  columns: columns.map((column, rank) => ({
    header: writer.runs([column]),
    share: rank === 0 ? 4 : 1,
    align: rank === 0 ? 'left' : 'centre',
  })),
  rows: rows.map(row => row.map(cell => writer.cell(cell))),
  rowHeaders: true,
})
