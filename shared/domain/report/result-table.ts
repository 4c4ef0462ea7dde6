import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { knockoutStates } from '../grid/knockout-states.ts'
import type { Cell, Column } from './assessment-table.ts'
import type { Report } from './check-report.ts'
import { knockoutWords } from './knockouts.ts'
import type { ReportWriter } from './report-writer.ts'

/** What the answers give: what eliminates first, fired or not, the rules that fired, then scores. Total and level only where the grid shows them (grid/1 §9). */
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

function resultRows(grid: Grid, evaluation: Evaluation, writer: ReportWriter): [string, Cell][] {
  const { report, fill, labels } = writer
  const { result: words, yes, no } = report
  const { scores, trueRules, result } = evaluation
  const name = (code: string) => grid.levels.find(one => one.code === code)?.label ?? code
  const { total, level, classification, completeness, conclusive, maxOpinion } = result
  const totalLabel = grid.scoring.method === 'points_mitigation' ? words.points : words.total
  const shownLevel = grid.showTotal && level !== null && level !== classification ? level : null
  return [
    ...knockoutStates(grid, evaluation).map((knockout): [string, Cell] => [
      fill(words.knockout, { id: knockout.rule.id }),
      knockoutWords(knockout, writer),
    ]),
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
