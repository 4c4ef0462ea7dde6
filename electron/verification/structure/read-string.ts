import type { ByteCursor } from './byte-cursor.ts'
import { hexDigit, isWhitespace } from './characters.ts'
import type { PdfString } from './pdf-value.ts'
import { StructureFault } from './structure-fault.ts'

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 }
const backslash = 0x5c
const open = 0x28
const close = 0x29
const greater = 0x3e
const carriageReturn = 0x0d

/** String in parentheses; an escape that ISO 32000-1 table 3 does not know, or a bare carriage return, is refused. */
export function readLiteralString(cursor: ByteCursor): PdfString {
  const start = cursor.position++
  const bytes: number[] = []
  for (let depth = 1; ; ) {
    const byte = cursor.peek()
    if (byte === undefined) throw new StructureFault('structure_token', `String without end at byte ${start}`)
    if (byte === carriageReturn) throw new StructureFault('structure_token', `Bare line end in the string at ${start}`)
    cursor.position++
    if (byte === backslash) {
      const escaped = readEscape(cursor)
      if (escaped !== null) bytes.push(escaped)
      continue
    }
    if (byte === open) depth++
    if (byte === close && --depth === 0) break
    bytes.push(byte)
  }
  return { kind: 'string', bytes: Uint8Array.from(bytes), hexadecimal: false, start, end: cursor.position }
}

function readEscape(cursor: ByteCursor): number | null {
  const byte = cursor.peek()
  if (cursor.skipLineEnd()) return null
  const simple = escapes[String.fromCharCode(byte ?? 0)]
  if (simple !== undefined) {
    cursor.position++
    return simple
  }
  let value = 0
  let digits = 0
  for (let digit = octalDigit(cursor.peek()); digits < 3 && digit >= 0; digit = octalDigit(cursor.peek())) {
    value = value * 8 + digit
    cursor.position++
    digits++
  }
  if (digits === 0 || value > 255) {
    throw new StructureFault('structure_token', `Unknown escape at byte ${cursor.position}`)
  }
  return value
}

const octalDigit = (byte: number | undefined) => (byte !== undefined && byte >= 0x30 && byte <= 0x37 ? byte - 0x30 : -1)

/** String in hexadecimal, an even number of digits. */
export function readHexString(cursor: ByteCursor): PdfString {
  const start = cursor.position++
  const bytes: number[] = []
  let high = -1
  for (; cursor.peek() !== greater; cursor.position++) {
    const byte = cursor.peek()
    const digit = hexDigit(byte)
    if (digit < 0 && !isWhitespace(byte)) {
      throw new StructureFault('structure_token', `Not a hexadecimal digit at byte ${cursor.position}`)
    }
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      bytes.push(high * 16 + digit)
      high = -1
    }
  }
  if (high >= 0) throw new StructureFault('structure_token', `Odd number of digits in the string at byte ${start}`)
  cursor.position++
  return { kind: 'string', bytes: Uint8Array.from(bytes), hexadecimal: true, start, end: cursor.position }
}
