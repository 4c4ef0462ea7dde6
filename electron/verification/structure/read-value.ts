import { Buffer } from 'node:buffer'
import type { ByteCursor } from './byte-cursor.ts'
import { hexDigit, isDelimiter, isDigit, isRegular, isWhitespace } from './characters.ts'
import type { PdfArray, PdfDictionary, PdfValue } from './pdf-value.ts'
import { readHexString, readLiteralString } from './read-string.ts'
import { StructureFault } from './structure-fault.ts'

const deepest = 64
const longestToken = 127

/** The value at the cursor, white space before it skipped (ISO 32000-1 7.3). Anything readers could disagree on throws. */
export function readValue(cursor: ByteCursor, depth = 0): PdfValue {
  if (depth > deepest) throw new StructureFault('structure_limit', `Values nested more than ${deepest} deep`)
  cursor.spendValue()
  cursor.skipWhitespace()
  if (cursor.startsWith('<<')) return readDictionary(cursor, depth)
  const byte = cursor.peek()
  if (byte === 0x3c) return readHexString(cursor)
  if (byte === 0x28) return readLiteralString(cursor)
  if (byte === 0x5b) return readArray(cursor, depth)
  if (byte === 0x2f) return { kind: 'name', value: readName(cursor) }
  return readPlain(cursor)
}

function readDictionary(cursor: ByteCursor, depth: number): PdfDictionary {
  cursor.position += 2
  const entries = new Map<string, PdfValue>()
  for (;;) {
    cursor.skipWhitespace()
    if (cursor.startsWith('>>')) break
    const at = cursor.position
    if (cursor.peek() !== 0x2f) throw new StructureFault('structure_token', `A key is due at byte ${at}`)
    const key = readName(cursor)
    if (entries.has(key))
      throw new StructureFault('structure_duplicate_key', `Key "${key}" a second time at byte ${at}`)
    // Readers look for the mark of a linearized file in the first object, however it is spelt.
    if (key === 'Linearized') throw new StructureFault('structure_linearized', `The file is linearized at byte ${at}`)
    const value = readValue(cursor, depth + 1)
    // Said to mean the same as no entry, which some readers do not honour.
    if (value.kind === 'null')
      throw new StructureFault('structure_object', `Key "${key}" without a value at byte ${at}`)
    entries.set(key, value)
  }
  cursor.position += 2
  return { kind: 'dictionary', entries }
}

function readArray(cursor: ByteCursor, depth: number): PdfArray {
  cursor.position++
  const items: PdfValue[] = []
  for (;;) {
    cursor.skipWhitespace()
    if (cursor.peek() === 0x5d) break
    items.push(readValue(cursor, depth + 1))
  }
  cursor.position++
  return { kind: 'array', items }
}

function readName(cursor: ByteCursor): string {
  const start = ++cursor.position
  const bytes: number[] = []
  while (isRegular(cursor.peek())) {
    const byte = cursor.peek() as number
    cursor.position++
    if (byte !== 0x23) {
      bytes.push(byte)
      continue
    }
    const code = hexDigit(cursor.peek()) * 16 + hexDigit(cursor.peek(1))
    if (hexDigit(cursor.peek()) < 0 || hexDigit(cursor.peek(1)) < 0 || code === 0) {
      throw new StructureFault('structure_token', `Wrong escape in the name at byte ${start}`)
    }
    bytes.push(code)
    cursor.position += 2
  }
  if (bytes.length > longestToken) throw new StructureFault('structure_limit', `Name too long at byte ${start}`)
  expectTokenEnd(cursor)
  return Buffer.from(bytes).toString('latin1')
}

function readPlain(cursor: ByteCursor): PdfValue {
  const start = cursor.position
  const token = readToken(cursor)
  if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true' }
  if (token === 'null') return { kind: 'null' }
  if (/^[+-]?\d{1,10}$/.test(token)) {
    const reference = /^\d+$/.test(token) ? readReference(cursor, Number(token)) : null
    return reference ?? { kind: 'integer', value: Number(token) }
  }
  if (/^[+-]?(\d{1,20}\.\d{0,20}|\.\d{1,20})$/.test(token)) return { kind: 'real', value: Number(token) }
  throw new StructureFault('structure_token', `No value at byte ${start}`)
}

function readToken(cursor: ByteCursor): string {
  const start = cursor.position
  while (isRegular(cursor.peek()) && cursor.position - start <= longestToken) cursor.position++
  expectTokenEnd(cursor)
  return Buffer.from(cursor.bytes.subarray(start, cursor.position)).toString('latin1')
}

/** `n g R`: looked for after an integer, the cursor put back where there is none. Only generation 0 is known. */
function readReference(cursor: ByteCursor, number: number): PdfValue | null {
  const after = cursor.position
  const found = /^[\t\n\f\r ]+(\d{1,5})[\t\n\f\r ]+R(?![^\t\n\f\r ()<>[\]{}/%])/.exec(
    Buffer.from(cursor.bytes.subarray(after, after + 64)).toString('latin1'),
  )
  if (!found || !isDigit(found[1]?.charCodeAt(0))) return null
  if (found[1] !== '0') throw new StructureFault('structure_object', `Reference to a generation at byte ${after}`)
  cursor.position = after + found[0].length
  return { kind: 'reference', number }
}

function expectTokenEnd(cursor: ByteCursor): void {
  const next = cursor.peek()
  if (next !== undefined && !isWhitespace(next) && !isDelimiter(next)) {
    throw new StructureFault('structure_token', `Stray byte at ${cursor.position}`)
  }
}
