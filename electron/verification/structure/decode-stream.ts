import { inflateSync } from 'node:zlib'
import type { PdfObject } from './pdf-value.ts'
import { storageOf } from './stream-storage.ts'
import { StructureFault } from './structure-fault.ts'

/** Most bytes that one stream may unfold to. */
export const largestStream = 64 * 1024 * 1024

/**
 * Decoded bytes of a stream that is stored plainly or by FlateDecode; other filters are not needed for structure. Throws
 * where they are more than `most`.
 */
export function decodeStream(object: PdfObject, most = largestStream): Uint8Array {
  const { stream, value } = object
  if (!stream || value.kind !== 'dictionary') {
    throw new StructureFault('structure_stream', `Object ${object.number} is no stream`)
  }
  const { filter, parameters } = storageOf(object)
  if (filter === null) {
    if (stream.length > most) throw tooLarge(object.number)
    return stream
  }
  if (filter !== 'FlateDecode') throw new StructureFault('structure_stream', `Filter of object ${object.number}`)
  const inflated = inflate(stream, object.number, most)
  const predictor = parameters.get('Predictor') ?? 1
  if (predictor === 1) return inflated
  const png = typeof predictor === 'number' && predictor >= 10 && predictor <= 15
  const columns = parameters.get('Columns') ?? 1
  if (!png || typeof columns !== 'number' || parameters.has('Colors') || parameters.has('BitsPerComponent')) {
    throw new StructureFault('structure_stream', `Predictor of object ${object.number}`)
  }
  return undoUp(inflated, columns, object.number)
}

/** Null where a stream is damaged, is stored otherwise, or unfolds to more than `most` bytes. */
export function decodeUpTo(most: number, object: Pick<PdfObject, 'value' | 'stream'>): Uint8Array | null {
  try {
    return decodeStream({ number: 0, start: 0, end: 0, ...object }, most)
  } catch (error) {
    if (error instanceof StructureFault) return null
    throw error
  }
}

const tooLarge = (number: number) =>
  new StructureFault('structure_limit', `The stream of object ${number} unfolds beyond the limit`)

function inflate(stream: Uint8Array, number: number, most: number): Uint8Array {
  try {
    const { buffer, engine } = inflateSync(stream, { maxOutputLength: most, info: true }) as unknown as {
      buffer: Uint8Array
      engine: { bytesWritten: number }
    }
    if (engine.bytesWritten !== stream.length) throw new Error('bytes after the compressed ones')
    return buffer
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(number)
    throw new StructureFault('structure_stream', `The stream of object ${number} is damaged`)
  }
}

/** PNG predictor "up", the only one that writers use for cross-reference streams. */
function undoUp(bytes: Uint8Array, columns: number, number: number): Uint8Array {
  const width = columns + 1
  if (columns < 1 || bytes.length % width !== 0)
    throw new StructureFault('structure_stream', `Rows of object ${number}`)
  const rows = bytes.length / width
  const out = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * width]
    if (kind !== 0 && kind !== 2) throw new StructureFault('structure_stream', `Predictor of object ${number}`)
    for (let column = 0; column < columns; column++) {
      const above = kind === 2 && row > 0 ? (out[(row - 1) * columns + column] as number) : 0
      out[row * columns + column] = ((bytes[row * width + 1 + column] as number) + above) & 0xff
    }
  }
  return out
}
