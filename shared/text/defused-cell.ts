/** Signs by which spreadsheets know a formula, full-width forms included, whatever space stands before them. */
const runs = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u
const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/** A text for a cell of a spreadsheet: what would be run as a formula gets an apostrophe before it; a number stays one. */
export const defusedCell = (text: string): string => (runs.test(text) && !isNumber.test(text) ? `'${text}` : text)
