import { Buffer } from 'node:buffer'
import type { ByteCursor } from './byte-cursor.ts'
import { mostObjects, type Placement } from './cross-reference.ts'
import { StructureFault } from './structure-fault.ts'

const entryLength = 20
const code = 'structure_cross_reference'

/** Entries after the word `xref`, up to the word `trailer` (ISO 32000-1 7.5.4): 20 bytes each, in rising order. */
export function readTable(cursor: ByteCursor): Map<number, Placement> {
  const placements = new Map<number, Placement>()
  cursor.expect('xref', code)
  if (!cursor.skipLineEnd()) throw new StructureFault(code, `No line end after "xref" at byte ${cursor.position}`)
  let next = 0
  while (!cursor.startsWith('trailer')) {
    const at = cursor.position
    const first = cursor.integer(code)
    cursor.expect(' ', code)
    const count = cursor.integer(code)
    if (cursor.peek() === 0x20) cursor.position++
    if (!cursor.skipLineEnd() || count === 0 || first < next || first + count > mostObjects) {
      throw new StructureFault(code, `Subsection at byte ${at}`)
    }
    for (let number = first; number < first + count; number++) placements.set(number, readEntry(cursor, number))
    // Readers take such a section for one that begins at 0, and every object for its neighbour.
    if (first === 1 && placements.get(1)?.kind === 'free') throw new StructureFault(code, `Subsection at byte ${at}`)
    next = first + count
  }
  return placements
}

function readEntry(cursor: ByteCursor, number: number): Placement {
  const text = Buffer.from(cursor.bytes.subarray(cursor.position, cursor.position + entryLength)).toString('latin1')
  const entry = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/.exec(text)
  if (!entry) throw new StructureFault(code, `Entry at byte ${cursor.position}`)
  cursor.position += entryLength
  if (entry[3] === 'f') return { kind: 'free' }
  if (entry[2] !== '00000' || number === 0) throw new StructureFault(code, `Generation of object ${number}`)
  return { kind: 'at', offset: Number(entry[1]) }
}
