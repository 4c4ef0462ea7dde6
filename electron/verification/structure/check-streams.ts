import type { PdfFile } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'
import { storageOf } from './stream-storage.ts'
import { StructureFault } from './structure-fault.ts'

const structural = ['XRef', 'ObjStm']

/**
 * Every stream is kept in a way that all readers agree on. A length in another object stays what it was when the stream
 * was written: a later revision could cut the stream short, or lengthen it, for those who believe the new number.
 */
export function checkStreams(file: PdfFile): void {
  for (const { written, objects, number } of file.revisions) {
    for (const object of written.values()) if (object.stream) storageOf(object)
    for (const object of objects.values()) {
      if (object.stream) checkType(object, objects)
      const length = lengthReference(object)
      if (length === undefined) continue
      const stated = objects.get(length)?.value
      if (stated?.kind !== 'integer' || stated.value !== object.stream?.length) {
        throw new StructureFault('structure_stream', `Length of object ${object.number} in revision ${number}`)
      }
    }
  }
}

/** A stream that says it carries structure and does not: other readers look for one without asking the table. */
function checkType({ number, value }: PdfObject, objects: ReadonlyMap<number, PdfObject>): void {
  const stated = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
  const type = stated?.kind === 'reference' ? objects.get(stated.number)?.value : stated
  if (type?.kind === 'name' && structural.includes(type.value)) {
    throw new StructureFault('structure_stream', `Object ${number} says that it is /${type.value}`)
  }
}

function lengthReference({ stream, value }: PdfObject): number | undefined {
  const length = stream && value.kind === 'dictionary' ? value.entries.get('Length') : undefined
  return length?.kind === 'reference' ? length.number : undefined
}
