import { mostObjects, type Placement } from './cross-reference.ts'
import { decodeStream } from './decode-stream.ts'
import type { PdfDictionary, PdfObject } from './pdf-value.ts'
import { StructureFault } from './structure-fault.ts'

const code = 'structure_cross_reference'

/** Entries of a cross-reference stream (ISO 32000-1 7.5.8), its subsections in rising order. */
export function readCrossReferenceStream(object: PdfObject, size: number): Map<number, Placement> {
  const { value } = object
  if (value.kind !== 'dictionary')
    throw new StructureFault(code, `Object ${object.number} is no cross-reference stream`)
  const type = value.entries.get('Type')
  const widths = integers(value, 'W')
  if (type?.kind !== 'name' || type.value !== 'XRef' || widths?.length !== 3) {
    throw new StructureFault(code, `Object ${object.number} is no cross-reference stream`)
  }
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  if (widths.some(width => width < 0 || width > 5)) throw new StructureFault(code, 'Widths of the entries')
  const bytes = decodeStream(object)
  const index = integers(value, 'Index') ?? [0, size]
  const placements = new Map<number, Placement>()
  let position = 0
  let next = 0
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise
    let number = 0
    for (let i = 0; i < width; i++) number = number * 256 + (bytes[position++] ?? Number.NaN)
    return number
  }
  for (let i = 0; i < index.length; i += 2) {
    const [first = -1, count = 0] = index.slice(i, i + 2)
    if (first < next || count < 1 || first + count > mostObjects) throw new StructureFault(code, 'Subsection')
    for (let number = first; number < first + count; number++) {
      placements.set(number, placementFrom(field(typeWidth, 1), field(secondWidth, 0), field(thirdWidth, 0), number))
    }
    next = first + count
  }
  if (position !== bytes.length) throw new StructureFault(code, 'Entries of the cross-reference stream')
  return placements
}

function placementFrom(type: number, second: number, third: number, number: number): Placement {
  if (type === 0) return { kind: 'free' }
  if (type === 1 && third === 0 && number > 0) return { kind: 'at', offset: second }
  if (type === 2 && number > 0) return { kind: 'inside', container: second, index: third }
  throw new StructureFault(code, `Entry of object ${number}`)
}

function integers(dictionary: PdfDictionary, key: string): number[] | undefined {
  const value = dictionary.entries.get(key)
  if (value === undefined) return undefined
  if (value.kind !== 'array') throw new StructureFault(code, `/${key}`)
  return value.items.map(item => {
    if (item.kind !== 'integer') throw new StructureFault(code, `/${key}`)
    return item.value
  })
}
