import Papa from 'papaparse'

/**
 * Rows as CSV for a spreadsheet of the language: a byte order mark, without which Excel reads accents wrongly, and the
 * separator it expects. What would be run as a formula is quoted as text.
 */
export const questionTable = (rows: readonly (readonly string[])[], language: 'fr' | 'en'): string =>
  `\uFEFF${Papa.unparse(rows as string[][], { delimiter: language === 'fr' ? ';' : ',', newline: '\r\n', escapeFormulae: true })}\r\n`
