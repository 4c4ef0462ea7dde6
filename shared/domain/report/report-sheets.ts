import { assessmentTable, type Column } from './assessment-table.ts'
import type { Report } from './check-report.ts'
import { evidenceTable } from './evidence-table.ts'
import { questionsTable } from './questions-table.ts'
import { reportWriter } from './report-writer.ts'
import { resultTable } from './result-table.ts'

/** A table to export under its name; the first of a list is the one that stands alone in CSV. */
export type ReportSheet = { name: string; columns: Column[] }

/** Answers, evidence and result of an assessment; the questions of a blank grid. */
export function reportSheets(report: Report): [ReportSheet, ...ReportSheet[]] {
  const { record, grid } = report
  const writer = reportWriter(record.language)
  const { sheets } = writer.report
  if (record.kind === 'blank_grid') return [{ name: sheets.questions, columns: questionsTable(grid, writer) }]
  return [
    { name: sheets.answers, columns: assessmentTable({ ...report, record }, writer) },
    { name: sheets.evidence, columns: evidenceTable(record, grid, writer) },
    { name: sheets.result, columns: resultTable(report, writer) },
  ]
}
