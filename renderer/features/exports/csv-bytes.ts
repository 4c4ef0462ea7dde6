import type { ReportSheet } from '#shared/domain/report/report-sheets.ts'
import { sheetRows } from '#shared/domain/report/sheet-rows.ts'
import { defusedCell } from '#shared/text/defused-cell.ts'

const byteOrderMark = '\ufeff'

/**
 * A table as CSV in UTF-8 with its byte order mark, lines ended by CR LF (RFC 4180). Separated by semicolons in French,
 * whose numbers have a decimal comma, by commas in English: what spreadsheets of each language open by themselves. A cell
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export async function csvBytes(sheet: ReportSheet, language: 'fr' | 'en'): Promise<Uint8Array<ArrayBuffer>> {
  const { unparse } = (await import('papaparse')).default
  const written = (cell: unknown) =>
    typeof cell === 'number' && language === 'fr' ? String(cell).replace('.', ',') : (cell ?? '')
  const text = unparse(
    sheetRows(sheet).map(row => row.map(cell => (typeof cell === 'string' ? defusedCell(cell) : written(cell)))),
    { delimiter: language === 'fr' ? ';' : ',', newline: '\r\n' },
  )
  return new TextEncoder().encode(byteOrderMark + text)
}
