import { PdfArray, PdfNumber, PdfString } from '@libpdf/core'

/** Four decimals of a point: what readers keep. */
export const numbers = (values: readonly number[]): PdfArray =>
  new PdfArray(values.map(value => PdfNumber.of(rounded(value))))

export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Control characters but tab and line end are left out: readers show them as boxes. */
export const text = (value: string): PdfString =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
  PdfString.fromString(value.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''))

/** `#rrggbb` as three numbers from 0 to 1. */
export const ink = (hex: string): [number, number, number] => [part(hex, 1), part(hex, 3), part(hex, 5)]

const part = (hex: string, at: number): number =>
  Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4
