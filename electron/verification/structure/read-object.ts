import { Buffer } from 'node:buffer'
import { type Allowance, ByteCursor } from './byte-cursor.ts'
import type { PdfDictionary, PdfObject } from './pdf-value.ts'
import { readValue } from './read-value.ts'
import { StructureFault } from './structure-fault.ts'

/** Looks an indirect /Length up. */
export type LengthOf = (number: number) => number

/** The object `n 0 obj … endobj` that begins exactly at `offset` (ISO 32000-1 7.3.10). */
export function readObjectAt(bytes: Uint8Array, offset: number, lengthOf: LengthOf, allowance?: Allowance): PdfObject {
  const cursor = new ByteCursor(bytes, offset, allowance)
  const number = cursor.integer('structure_object')
  if (String(number).length !== cursor.position - offset || number === 0) {
    throw new StructureFault('structure_object', `Object number at byte ${offset}`)
  }
  cursor.expectWord(' 0 obj', 'structure_object')
  const value = readValue(cursor)
  cursor.skipWhitespace()
  let stream: Uint8Array | undefined
  if (value.kind === 'dictionary' && cursor.startsWith('stream')) {
    stream = readStream(cursor, value, lengthOf)
    cursor.skipWhitespace()
  }
  cursor.expectWord('endobj', 'structure_object')
  return { number, value, start: offset, end: cursor.position, ...(stream ? { stream } : {}) }
}

function readStream(cursor: ByteCursor, dictionary: PdfDictionary, lengthOf: LengthOf): Uint8Array {
  const at = cursor.position
  cursor.position += 'stream'.length
  if (cursor.peek() === 0x0d && cursor.peek(1) !== 0x0a) {
    throw new StructureFault('structure_stream', `"stream" before a lone carriage return at byte ${at}`)
  }
  if (!cursor.skipLineEnd()) throw new StructureFault('structure_stream', `No line end after "stream" at byte ${at}`)
  const length = dictionary.entries.get('Length')
  const size = length?.kind === 'integer' ? length.value : length?.kind === 'reference' ? lengthOf(length.number) : -1
  const start = cursor.position
  if (size < 0 || start + size > cursor.bytes.length) {
    throw new StructureFault('structure_stream', `Length of the stream at byte ${at}`)
  }
  const stream = cursor.bytes.subarray(start, start + size)
  // A reader that looks for the word instead of counting would stop there.
  if (Buffer.from(stream.buffer, stream.byteOffset, stream.length).includes('endstream')) {
    throw new StructureFault('structure_stream', `"endstream" inside the stream at byte ${at}`)
  }
  cursor.position = start + size
  cursor.skipLineEnd()
  cursor.expectWord('endstream', 'structure_stream')
  return stream
}
