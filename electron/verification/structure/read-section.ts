import { ByteCursor } from './byte-cursor.ts'
import type { CrossReference } from './cross-reference.ts'
import type { PdfDictionary } from './pdf-value.ts'
import { readCrossReferenceStream } from './read-cross-reference-stream.ts'
import { readTable } from './read-cross-reference-table.ts'
import { readObjectAt } from './read-object.ts'
import { readValue } from './read-value.ts'
import { StructureFault } from './structure-fault.ts'

const trailerKeys = ['Size', 'Root', 'Info', 'ID', 'Prev']
const streamKeys = [...trailerKeys, 'Type', 'W', 'Index', 'Filter', 'DecodeParms', 'Length']

/** The cross-reference section at `offset`, its trailer, and the `startxref` that must name it. */
export function readSection(bytes: Uint8Array, offset: number): CrossReference {
  const cursor = new ByteCursor(bytes, offset)
  const section = cursor.startsWith('xref') ? tableSection(cursor) : streamSection(cursor)
  cursor.skipWhitespace()
  const at = cursor.position
  cursor.expect('startxref', 'structure_trailer')
  const lineEnd = cursor.skipLineEnd()
  const stated = cursor.integer('structure_trailer')
  if (!lineEnd || !cursor.skipLineEnd() || stated !== offset) {
    throw new StructureFault('structure_trailer', `"startxref" at byte ${at} does not name the section before it`)
  }
  cursor.expect('%%EOF', 'structure_trailer')
  return { ...section, offset, end: cursor.position }
}

type Section = Omit<CrossReference, 'offset' | 'end'>

function tableSection(cursor: ByteCursor): Section {
  const placements = readTable(cursor)
  cursor.expectWord('trailer', 'structure_trailer')
  const trailer = readValue(cursor)
  if (trailer.kind !== 'dictionary') throw new StructureFault('structure_trailer', 'The trailer is no dictionary')
  return { placements, streamObject: undefined, ...trailerParts(trailer, trailerKeys) }
}

function streamSection(cursor: ByteCursor): Section {
  const object = readObjectAt(cursor.bytes, cursor.position, () => -1)
  cursor.position = object.end
  if (object.value.kind !== 'dictionary' || !object.stream) {
    throw new StructureFault('structure_cross_reference', `No cross-reference section at byte ${object.start}`)
  }
  const parts = trailerParts(object.value, streamKeys)
  return { placements: readCrossReferenceStream(object, parts.size), streamObject: object.number, ...parts }
}

function trailerParts(trailer: PdfDictionary, keys: readonly string[]) {
  if (trailer.entries.has('Encrypt')) throw new StructureFault('structure_encrypted', 'The file is encrypted')
  if (trailer.entries.has('XRefStm')) {
    throw new StructureFault('structure_hybrid', 'The file has two tables of its objects side by side')
  }
  const unknown = [...trailer.entries.keys()].find(key => !keys.includes(key))
  if (unknown !== undefined) throw new StructureFault('structure_trailer', `Unknown key "${unknown}" in the trailer`)
  const size = trailer.entries.get('Size')
  const previous = trailer.entries.get('Prev')
  const root = trailer.entries.get('Root')
  if (size?.kind !== 'integer' || root?.kind !== 'reference' || (previous && previous.kind !== 'integer')) {
    throw new StructureFault('structure_trailer', 'The trailer lacks /Size or /Root, or its /Prev is no number')
  }
  return { trailer, size: size.value, previous: previous?.kind === 'integer' ? previous.value : undefined }
}
