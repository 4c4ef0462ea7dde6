import type { Grid } from '../grid/grid.ts'
import type { Column } from './assessment-table.ts'
import type { AssessmentReport } from './report-record.ts'
import type { ReportWriter } from './report-writer.ts'

/** One row a passage: the question it supports, the piece, the page from 1, what it says. */
export function evidenceTable(record: AssessmentReport, grid: Grid, { report }: ReportWriter): Column[] {
  const { columns } = report
  const rows = grid.questions.flatMap(question =>
    (record.answers[question.id]?.evidence ?? []).map(evidence => ({ question, evidence })),
  )
  return [
    { header: columns.id, width: 20, cells: rows.map(({ question }) => question.id) },
    { header: columns.label, width: 50, cells: rows.map(({ question }) => question.label) },
    { header: columns.piece, width: 40, cells: rows.map(({ evidence }) => evidence.piece) },
    { header: columns.page, width: 8, cells: rows.map(({ evidence }) => evidence.page) },
    { header: columns.quote, width: 80, cells: rows.map(({ evidence }) => evidence.quote) },
  ]
}
