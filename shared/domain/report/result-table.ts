import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import type { Cell, Column } from './assessment-table.ts'
import type { Report } from './check-report.ts'
import type { ReportWriter } from './report-writer.ts'

/** What the answers give: rules that fired first, then scores. Total and level only where the grid shows them (grid/1 §9). */
export function resultTable({ record, grid, evaluation }: Report, writer: ReportWriter): Column[] {
  const { columns, result } = writer.report
  const rows: [string, Cell][] = [
    [result.grid, grid.reference],
    ...(record.dossier ? [[result.dossier, record.dossier.number] as [string, Cell]] : []),
    [result.date, record.date],
    ...(evaluation ? resultRows(grid, evaluation, writer) : []),
  ]
  return [
    { header: columns.key, width: 50, cells: rows.map(([key]) => key) },
    { header: columns.value, width: 60, cells: rows.map(([, value]) => value) },
  ]
}

function resultRows(grid: Grid, evaluation: Evaluation, { report, fill, labels }: ReportWriter): [string, Cell][] {
  const { result: words, yes, no } = report
  const { scores, trueRules, result } = evaluation
  const name = (code: string) => grid.levels.find(one => one.code === code)?.label ?? code
  const { total, level, classification, completeness, conclusive, maxOpinion } = result
  const totalLabel = grid.scoring.method === 'points_mitigation' ? words.points : words.total
  const shownLevel = grid.showTotal && level !== null && level !== classification ? level : null
  return [
    ...trueRules.map(({ id, reason }): [string, Cell] => [fill(words.rule, { id }), reason]),
    [words.maxOpinion, labels.sense[maxOpinion]],
    ...scores.map(({ section, score }): [string, Cell] => [fill(words.score, { section: section.title }), score]),
    ...(grid.showTotal && total !== null ? [[totalLabel, total] as [string, Cell]] : []),
    ...(shownLevel === null ? [] : [[words.level, name(shownLevel)] as [string, Cell]]),
    ...(classification === null ? [] : [[words.classification, name(classification)] as [string, Cell]]),
    [words.completeness, Math.floor(completeness * 1000) / 10],
    [words.conclusive, conclusive ? yes : no],
  ]
}
