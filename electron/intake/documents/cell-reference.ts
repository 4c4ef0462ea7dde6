/** Columns of a sheet: `XFD` is the last. */
const mostColumns = 16_384

/** Where `BC12` is, both counted from 0; `undefined` of what names no cell. */
export function cellOf(reference: string | undefined): { column: number; row: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(reference ?? '') ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return column < mostColumns ? { column, row: Number(digits) - 1 } : undefined
}
