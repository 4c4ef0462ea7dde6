import Papa from 'papaparse'
import { defusedCell } from '#shared/text/defused-cell.ts'

/**
 * Rows as CSV for a spreadsheet of the language: a byte order mark, without which Excel reads accents wrongly, and the
 * separator it expects. What would be run as a formula is quoted as text.
 */
export function questionTable(rows: readonly (readonly string[])[], language: 'fr' | 'en'): string {
  const cells = rows.map(row => row.map(defusedCell))
  return `\uFEFF${Papa.unparse(cells, { delimiter: language === 'fr' ? ';' : ',', newline: '\r\n' })}\r\n`
}
