import { defusedCell } from '#shared/text/defused-cell.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import type { TableTwin } from './chart-picture.ts'

/**
 * The table as CSV (RFC 4180) in UTF-8 with its mark, so that spreadsheets read the accents; fields are parted by what
 * the spreadsheets of the language expect.
 */
export function tableCsv({ columns, rows }: TableTwin, language: TextLanguage): string {
  const separator = language === 'fr' ? ';' : ','
  const field = (cell: string) => {
    const plain = defusedCell(cell)
    const quoted = plain.includes(separator) || /["\r\n]/.test(plain)
    return quoted ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  const lines = [columns, ...rows].map(row => row.map(field).join(separator))
  return `\u{feff}${lines.join('\r\n')}\r\n`
}

/** The table to paste: its caption, then cells parted by tabs, as spreadsheets and texts take them. */
export function tableToPaste({ caption, columns, rows }: TableTwin): string {
  const line = (row: readonly string[]) => row.map(cell => defusedCell(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')
  return [defusedCell(caption), ...[columns, ...rows].map(line)].join('\n')
}
