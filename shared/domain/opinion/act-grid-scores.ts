import { drawRadar, type Radar, radarAlternative } from '#shared/charts/radar.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { SectionScore } from '../grid/section-score.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActBlock, ActFigure, ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'

/** Scores of the sections: the table, then its radar chart where there are three scores or more. */
export function gridScores({ evaluation }: ActGrid, writer: ActWriter): ActBlock[] {
  const scored = evaluation.scores.filter(({ score }) => score !== null)
  if (scored.length === 0) return []
  const table = scoreTable(evaluation.scores, writer)
  return scored.length < 3 ? [table] : [table, scoreRadar(evaluation.scores, writer)]
}

/** Rank of the section in the grid: what names it in the table and in the chart. */
const markOf = ({ section }: SectionScore): string => String(section.index + 1)

function scoreTable(scores: readonly SectionScore[], writer: ActWriter): ActTable {
  const { labels, cell, language } = writer
  const hasMinimum = scores.some(({ section }) => section.minScore !== undefined)
  const column = (header: string, share: number, align: 'left' | 'centre') => ({
    header: writer.runs([header]),
    share,
    align,
  })
  const number = (value: number | null | undefined, none: string) =>
    cell(value === null || value === undefined ? none : writtenNumber(value, language))
  return {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([labels.gridScores]),
    columns: [
      column(labels.gridSection, 7, 'left'),
      column(labels.gridScore, 1.4, 'centre'),
      ...(hasMinimum ? [column(labels.gridMinimum, 1.4, 'centre')] : []),
    ],
    rows: scores.map(one => [
      cell(`${markOf(one)}. ${one.section.title}`),
      number(one.score, labels.noScore),
      ...(hasMinimum ? [number(one.section.minScore, labels.noMinimum)] : []),
    ]),
    rowHeaders: true,
  }
}

function scoreRadar(scores: readonly SectionScore[], writer: ActWriter): ActFigure {
  const { labels, fill, language } = writer
  const scored = scores.filter(({ score }) => score !== null)
  const minimums = scored.map(({ section }) => section.minScore ?? null)
  const hasMinimum = minimums.some(one => one !== null)
  const radar: Radar = {
    axes: scored.map(one => ({ mark: markOf(one), title: writer.text(one.section.title) })),
    series: [
      { name: labels.gridScore, values: scored.map(({ score }) => score) },
      ...(hasMinimum ? [{ name: labels.gridMinimum, values: minimums }] : []),
    ],
    maximum: 100,
  }
  const drawing = drawRadar(radar)
  const alternative = radarAlternative(radar, {
    start: labels.radarAlternative,
    between: labels.listSeparator,
    axis: ({ title }, [score, minimum]) =>
      fill(labels.radarPart, { title, score: writtenNumber(score ?? 0, language) }) +
      (minimum === null || minimum === undefined
        ? ''
        : fill(labels.radarMinimum, { minimum: writtenNumber(minimum, language) })),
  })
  return {
    kind: 'figure',
    svg: drawing.content,
    width: drawing.width,
    height: drawing.height,
    labels: drawing.labels,
    alternative: writer.text(alternative),
    caption: writer.runs([hasMinimum ? labels.radarCaption : labels.radarCaptionPlain]),
  }
}
