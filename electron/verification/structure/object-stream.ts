import { type Allowance, ByteCursor } from './byte-cursor.ts'
import { decodeStream } from './decode-stream.ts'
import type { PdfObject } from './pdf-value.ts'
import { readValue } from './read-value.ts'
import { StructureFault } from './structure-fault.ts'

const code = 'structure_object'
// Without /Extends, and with a length that no later revision can change.
const known = ['Type', 'N', 'First', 'Filter', 'DecodeParms', 'Length']

/** Objects of an object stream in their order (ISO 32000-1 7.5.7), with nothing between them but white space. */
export function objectsInStream(container: PdfObject, allowance: Allowance): PdfObject[] {
  const { value } = container
  const entry = (key: string) => (value.kind === 'dictionary' ? value.entries.get(key) : undefined)
  const type = entry('Type')
  const count = entry('N')
  const first = entry('First')
  if (type?.kind !== 'name' || type.value !== 'ObjStm' || count?.kind !== 'integer' || first?.kind !== 'integer') {
    throw new StructureFault(code, `Object ${container.number} is no object stream`)
  }
  const other = value.kind === 'dictionary' ? [...value.entries.keys()].find(key => !known.includes(key)) : undefined
  if (other !== undefined || entry('Length')?.kind !== 'integer') {
    throw new StructureFault(code, `/${other ?? 'Length'} of object stream ${container.number}`)
  }
  const bytes = decodeStream(container, allowance.unfolded)
  allowance.unfolded -= bytes.length
  const places = readPlaces(bytes, count.value, first.value)
  return places.map(({ number, offset }, index) => {
    const cursor = new ByteCursor(bytes, offset, allowance)
    const inside = readValue(cursor)
    cursor.skipWhitespace()
    if (cursor.position !== (places[index + 1]?.offset ?? bytes.length)) {
      throw new StructureFault(code, `Bytes between the objects of stream ${container.number}`)
    }
    return { number, value: inside, start: container.start, end: container.end }
  })
}

function readPlaces(bytes: Uint8Array, count: number, first: number): { number: number; offset: number }[] {
  const cursor = new ByteCursor(bytes)
  const places = []
  if (count < 1 || first < 0 || first > bytes.length) throw new StructureFault(code, 'Header of an object stream')
  for (let i = 0; i < count; i++) {
    cursor.skipWhitespace()
    const number = cursor.integer(code)
    cursor.expect(' ', code)
    places.push({ number, offset: first + cursor.integer(code) })
  }
  cursor.skipWhitespace()
  if (cursor.position !== first || places[0]?.offset !== first) {
    throw new StructureFault(code, 'Header of an object stream')
  }
  return places
}
