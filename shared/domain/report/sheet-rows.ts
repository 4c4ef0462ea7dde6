import type { Cell } from './assessment-table.ts'
import type { ReportSheet } from './report-sheets.ts'

/** The head of a table, then its rows. */
export function sheetRows({ columns }: ReportSheet): Cell[][] {
  const count = columns[0]?.cells.length ?? 0
  const rows = Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? null))
  return [columns.map(({ header }) => header), ...rows]
}
