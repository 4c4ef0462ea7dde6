import { extractDocument } from '#electron/intake/documents/extract-document.ts'
import { type DerivedDocument, derivedDocument } from '#shared/domain/derived-document.ts'

type Of<Kind extends DerivedDocument['kind']> = Extract<DerivedDocument, { kind: Kind }>

/** What is read of a file, by the code that the reading process runs, which has to be of this kind. */
export async function extracted<Kind extends DerivedDocument['kind']>(
  kind: Kind,
  name: string,
  bytes: Uint8Array,
): Promise<Of<Kind>> {
  const read = await extractDocument(name, new Uint8Array(bytes), () => undefined)
  if (!read.ok) throw new Error(read.error.code)
  const document = derivedDocument.parse(read.value)
  if (document.kind !== kind) throw new Error(document.kind)
  return document as Of<Kind>
}

export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
