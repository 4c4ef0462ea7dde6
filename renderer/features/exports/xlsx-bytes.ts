import type { ReportSheet } from '#shared/domain/report/report-sheets.ts'
import { sheetRows } from '#shared/domain/report/sheet-rows.ts'

/** Characters that XML 1.0 has no place for: Excel would refuse the whole file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** The most that one cell of a spreadsheet holds (ECMA-376 gives none, Excel does). */
const longestCell = 32_767

/**
 * Tables as one XLSX workbook, a sheet each: numbers as numbers, everything else as text, which no spreadsheet runs; the
 * head row bold and fixed. Made in the page by a build of the library that starts no worker.
 */
export async function xlsxBytes(sheets: readonly ReportSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const blob = await writeXlsxFile(
    sheets.map(sheet => {
      const [head = [], ...rows] = sheetRows(sheet)
      return {
        sheet: sheet.name,
        columns: sheet.columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        data: [
          head.map(cell => ({ ...cellOf(cell), fontWeight: 'bold' as const })),
          ...rows.map(row => row.map(cellOf)),
        ],
      }
    }),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function cellOf(cell: string | number | null) {
  if (cell === null) return {}
  if (typeof cell === 'number') return { value: cell, type: Number }
  const value = cell.replace(notXml, '').slice(0, longestCell)
  return { value, type: String, wrap: true, alignVertical: 'top' as const }
}
