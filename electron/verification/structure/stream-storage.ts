import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'
import { StructureFault } from './structure-fault.ts'

/** How the bytes of a stream are kept: its one filter, null where they are plain, and the parameters that it states. */
export type StreamStorage = { filter: string | null; parameters: ReadonlyMap<string, number | boolean> }

// What each filter may be told (ISO 32000-1 tables 8, 11 and 13); no other filter, and none by its short name.
const known: Record<string, readonly string[]> = {
  FlateDecode: ['Predictor', 'Colors', 'BitsPerComponent', 'Columns'],
  LZWDecode: ['Predictor', 'Colors', 'BitsPerComponent', 'Columns', 'EarlyChange'],
  CCITTFaxDecode: [
    ...['K', 'EndOfLine', 'EncodedByteAlign', 'Columns', 'Rows', 'EndOfBlock', 'BlackIs1'],
    'DamagedRowsBeforeError',
  ],
  DCTDecode: ['ColorTransform'],
  ASCIIHexDecode: [],
  ASCII85Decode: [],
  RunLengthDecode: [],
  JPXDecode: [],
  JBIG2Decode: [],
}
// A file apart, and the short names of images within a page, which some readers look for in every stream.
const foreignKeys = ['F', 'FFilter', 'FDecodeParms', 'DL', 'DP', 'Fl']

/**
 * How a stream is kept, where all readers agree on it: at most one filter, named where it stands, its parameters numbers
 * where they stand, in a list where it is in one. References, lists of several or of nothing, numbers of another kind and
 * unknown keys throw.
 */
export function storageOf({ number, value }: PdfObject): StreamStorage {
  if (value.kind !== 'dictionary') throw wrong(number, 'no dictionary')
  const foreign = foreignKeys.find(key => value.entries.has(key))
  if (foreign !== undefined) throw wrong(number, `/${foreign}`)
  const filter = onlyOne(value.entries.get('Filter'), number)
  const stated = onlyOne(value.entries.get('DecodeParms'), number)
  if (filter === undefined) {
    if (stated !== undefined) throw wrong(number, 'parameters of no filter')
    return { filter: null, parameters: new Map() }
  }
  const keys = filter.kind === 'name' && Object.hasOwn(known, filter.value) ? known[filter.value] : undefined
  if (filter.kind !== 'name' || !keys) throw wrong(number, 'its filter')
  if (stated === undefined) return { filter: filter.value, parameters: new Map() }
  const alike = (value.entries.get('Filter')?.kind === 'array') === (value.entries.get('DecodeParms')?.kind === 'array')
  if (stated.kind !== 'dictionary' || !alike) throw wrong(number, 'the parameters of its filter')
  return { filter: filter.value, parameters: parametersIn(stated, keys, number) }
}

/** A value, or the one item of a list, which may not be nothing; undefined only where there is no entry. */
function onlyOne(value: PdfValue | undefined, number: number): PdfValue | undefined {
  if (value?.kind !== 'array') return value
  const [one, ...others] = value.items
  if (one === undefined || others.length > 0) throw wrong(number, 'not one filter')
  return one
}

function parametersIn({ entries }: PdfDictionary, keys: readonly string[], number: number) {
  const parameters = new Map<string, number | boolean>()
  for (const [key, value] of entries) {
    const plain = value.kind === 'integer' || value.kind === 'boolean'
    if (!keys.includes(key) || !plain) throw wrong(number, `/${key} of its filter`)
    parameters.set(key, value.value)
  }
  return parameters
}

const wrong = (number: number, what: string) =>
  new StructureFault('structure_stream', `How the stream of object ${number} is kept: ${what}`)
