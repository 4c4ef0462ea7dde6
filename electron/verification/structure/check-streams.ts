import type { PdfFile } from './pdf-file.ts'
import type { PdfObject } from './pdf-value.ts'
import { storageOf } from './stream-storage.ts'
import { StructureFault } from './structure-fault.ts'

/**
 * Every stream is kept in a way that all readers agree on. A length in another object stays what it was when the stream
 * was written: a later revision could cut the stream short, or lengthen it, for those who believe the new number.
 */
export function checkStreams(file: PdfFile): void {
  for (const { written, objects, number } of file.revisions) {
    for (const object of written.values()) if (object.stream) storageOf(object)
    for (const object of objects.values()) {
      const length = lengthReference(object)
      if (length === undefined) continue
      const stated = objects.get(length)?.value
      if (stated?.kind !== 'integer' || stated.value !== object.stream?.length) {
        throw new StructureFault('structure_stream', `Length of object ${object.number} in revision ${number}`)
      }
    }
  }
}

function lengthReference({ stream, value }: PdfObject): number | undefined {
  const length = stream && value.kind === 'dictionary' ? value.entries.get('Length') : undefined
  return length?.kind === 'reference' ? length.number : undefined
}
