const whitespace = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiters = new Set([...'()<>[]{}/%'].map(character => character.charCodeAt(0)))

/** White space of ISO 32000-1 7.2.2 without NUL, which readers treat differently. */
export const isWhitespace = (byte: number | undefined) => byte !== undefined && whitespace.has(byte)
export const isDelimiter = (byte: number | undefined) => byte !== undefined && delimiters.has(byte)
export const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
/** Printable and neither delimiter nor white space. */
export const isRegular = (byte: number | undefined) =>
  byte !== undefined && byte > 0x20 && byte < 0x7f && !delimiters.has(byte)

/** Value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57
  return -1
}
