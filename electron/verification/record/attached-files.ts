import { Buffer } from 'node:buffer'
import { decodeStream } from '../structure/decode-stream.ts'
import { catalogue, dictionary, items, lastRevision, type PdfFile, resolve } from '../structure/pdf-file.ts'
import type { PdfObject } from '../structure/pdf-value.ts'
import { StructureFault } from '../structure/structure-fault.ts'
import { decodeText } from '../structure/text-string.ts'

export type AttachedFile = {
  name: string
  bytes: Uint8Array /** Listed in the catalogue's /AF too. */
  associated: boolean
}

/**
 * Files attached to the document (ISO 32000-1 7.11.4), each stream once, wherever a file specification names it. Null
 * when one cannot be read, or is stored otherwise than plainly or by FlateDecode.
 */
export function attachedFiles(file: PdfFile): AttachedFile[] | null {
  const revision = lastRevision(file)
  const associated = new Set(
    items(revision, catalogue(revision).entries.get('AF')).flatMap(item =>
      item.kind === 'reference' ? [item.number] : [],
    ),
  )
  const found = new Map<number, AttachedFile>()
  for (const { number, value } of revision.objects.values()) {
    if (value.kind !== 'dictionary' || !value.entries.has('EF')) continue
    const embedded = dictionary(revision, value.entries.get('EF'))
    const title = resolve(revision, value.entries.get('UF') ?? value.entries.get('F'))
    const name = title?.kind === 'string' ? decodeText(title.bytes) : ''
    for (const target of embedded?.entries.values() ?? []) {
      const stream = target.kind === 'reference' ? revision.objects.get(target.number) : undefined
      const bytes = stream && decoded(stream)
      if (!stream || !bytes) return null
      found.set(stream.number, { name, bytes, associated: associated.has(number) })
    }
  }
  return [...found.values()]
}

function decoded(stream: PdfObject): Uint8Array | null {
  try {
    return decodeStream(stream)
  } catch (error) {
    if (error instanceof StructureFault) return null
    throw error
  }
}

/** Text of an attached file when it is UTF-8 without a mark or a fault. */
export function utf8Text(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? text : null
}
