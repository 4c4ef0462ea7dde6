import { Buffer } from 'node:buffer'
import { decodeUpTo } from '../structure/decode-stream.ts'
import {
  catalogue,
  dictionary,
  items,
  lastRevision,
  nameOf,
  type PdfFile,
  type Revision,
  resolve,
} from '../structure/pdf-file.ts'
import type { PdfDictionary, PdfObject, PdfValue } from '../structure/pdf-value.ts'
import { decodeText } from '../structure/text-string.ts'

export type AttachedFile = {
  name: string
  bytes: Uint8Array /** Listed in the catalogue's /AF too. */
  associated: boolean
}

/** Decoded bytes of all attached files together; a record has some hundred kilobytes. */
const mostAttached = 32 * 1024 * 1024

/**
 * Files attached to the document (ISO 32000-1 7.11.4), each a file specification that is an object of its own and the only
 * one of its stream. Null where a file is attached in any other way, which another reader could find and this one not;
 * when one cannot be read, or is stored otherwise than plainly or by FlateDecode; and when they are too many bytes.
 */
export function attachedFiles(file: PdfFile): AttachedFile[] | null {
  const revision = lastRevision(file)
  const associated = new Set(
    items(revision, catalogue(revision).entries.get('AF')).flatMap(item =>
      item.kind === 'reference' ? [item.number] : [],
    ),
  )
  const found = new Map<number, AttachedFile>()
  let left = mostAttached
  for (const { number, value } of revision.objects.values()) {
    if (attachesInside(value)) return null
    if (value.kind !== 'dictionary' || !value.entries.has('EF')) continue
    const targets = streamsOf(revision, value)
    if (!targets) return null
    const title = resolve(revision, value.entries.get('UF') ?? value.entries.get('F'))
    const name = title?.kind === 'string' ? decodeText(title.bytes) : ''
    for (const target of targets) {
      const bytes = found.has(target.number) ? null : decodeUpTo(left, target)
      if (!bytes) return null
      left -= bytes.length
      found.set(target.number, { name, bytes, associated: associated.has(number) })
    }
  }
  const isApart = ({ number, value }: PdfObject) =>
    value.kind === 'dictionary' && nameOf(revision, value.entries.get('Type')) === 'EmbeddedFile' && !found.has(number)
  return [...revision.objects.values()].some(isApart) ? null : [...found.values()]
}

/** Whether a value holds a file specification written within it. */
function attachesInside(value: PdfValue): boolean {
  const inner = value.kind === 'dictionary' ? [...value.entries.values()] : value.kind === 'array' ? value.items : []
  return inner.some(one => (one.kind === 'dictionary' && one.entries.has('EF')) || attachesInside(one))
}

/** The streams of a file specification, each once; null where one is none. */
function streamsOf(revision: Revision, specification: PdfDictionary): PdfObject[] | null {
  const embedded = dictionary(revision, specification.entries.get('EF'))
  const streams = new Map<number, PdfObject>()
  for (const target of embedded?.entries.values() ?? []) {
    const stream = target.kind === 'reference' ? revision.objects.get(target.number) : undefined
    if (!stream?.stream) return null
    streams.set(stream.number, stream)
  }
  return streams.size > 0 ? [...streams.values()] : null
}

/** Text of an attached file when it is UTF-8 without a mark or a fault. */
export function utf8Text(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? text : null
}
