import { type Allowance, ByteCursor } from './byte-cursor.ts'
import { isDigit } from './characters.ts'
import { type CrossReference, mostObjects } from './cross-reference.ts'
import { objectsInStream } from './object-stream.ts'
import type { PdfObject } from './pdf-value.ts'
import { type LengthOf, readObjectAt } from './read-object.ts'
import { StructureFault } from './structure-fault.ts'

/**
 * Objects of one revision, read twice: one after the other from `start`, as a repairing reader would, and by the
 * cross-reference section. Both must find the same objects at the same places, and no byte may be left over.
 */
export function readBody(
  bytes: Uint8Array,
  start: number,
  section: CrossReference,
  lengthOf: LengthOf,
  allowance: Allowance,
): Map<number, PdfObject> {
  const inOrder = readInOrder(bytes, start, section, lengthOf, allowance)
  const found = new Map<number, PdfObject>()
  for (const [number, placement] of section.placements) {
    if (placement.kind !== 'at') continue
    const object = inOrder.get(number)
    if (object?.start !== placement.offset) {
      throw new StructureFault('structure_cross_reference', `Object ${number} is not where the table says`)
    }
    found.set(number, object)
  }
  const unlisted = [...inOrder.keys()].find(number => !found.has(number))
  if (unlisted !== undefined && unlisted !== section.streamObject) {
    throw new StructureFault('structure_cross_reference', `Object ${unlisted} is in no table`)
  }
  if (section.streamObject !== undefined) found.delete(section.streamObject)
  return found
}

function readInOrder(
  bytes: Uint8Array,
  start: number,
  section: CrossReference,
  lengthOf: LengthOf,
  allowance: Allowance,
) {
  const objects = new Map<number, PdfObject>()
  const cursor = new ByteCursor(bytes, start)
  const end = section.streamObject === undefined ? section.offset : section.offset + 1
  for (;;) {
    cursor.skipWhitespace()
    if (cursor.position >= end) break
    if (!isDigit(cursor.peek())) throw garbageAt(cursor)
    const object = readObjectAt(bytes, cursor.position, lengthOf, allowance)
    if (objects.has(object.number)) {
      throw new StructureFault('structure_object', `Object ${object.number} is defined twice in one revision`)
    }
    if (objects.size === mostObjects) throw new StructureFault('structure_limit', `More than ${mostObjects} objects`)
    objects.set(object.number, object)
    cursor.position = object.end
  }
  const last = section.streamObject === undefined ? cursor.position : objects.get(section.streamObject)?.start
  if (last !== section.offset) throw garbageAt(cursor)
  return objects
}

function garbageAt(cursor: ByteCursor): StructureFault {
  const skipped = ['xref', 'trailer', 'startxref'].some(word => cursor.startsWith(word))
  return skipped
    ? new StructureFault('structure_revision_skipped', `The chain of revisions passes over one at ${cursor.position}`)
    : new StructureFault('structure_garbage', `Bytes that belong to no object at ${cursor.position}`)
}

/** Takes the object streams of a revision apart; they and their cross-reference stream are not objects themselves. */
export function unpack(section: CrossReference, body: Map<number, PdfObject>, allowance: Allowance) {
  const written = new Map(body)
  const containers = new Set<number>()
  const wanted = [...section.placements].flatMap(([number, placement]) =>
    placement.kind === 'inside' ? [{ number, ...placement }] : [],
  )
  for (const { container } of wanted) {
    const stream = body.get(container)
    if (!stream) throw new StructureFault('structure_cross_reference', `Object stream ${container} is absent`)
    if (containers.has(container)) continue
    containers.add(container)
    written.delete(container)
    const inside = objectsInStream(stream, allowance)
    const listed = wanted.filter(one => one.container === container)
    const agree = inside.every((object, index) =>
      listed.some(one => one.number === object.number && one.index === index),
    )
    if (!agree || listed.length !== inside.length) {
      throw new StructureFault(
        'structure_cross_reference',
        `Object stream ${container} holds other objects than listed`,
      )
    }
    for (const object of inside) written.set(object.number, object)
  }
  return { written, containers }
}
