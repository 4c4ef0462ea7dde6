import type { RxDocumentData } from 'rxdb/plugins/core'
import type { ClearRecord } from '../record-schema.ts'

/** A record with RxDB's metadata, as the program sees it. */
export type PlainDocument = RxDocumentData<ClearRecord>

/** What IndexedDB holds: clear fields, RxDB's metadata, and everything else as one encrypted string. */
export type SealedDocument = RxDocumentData<ClearRecord & { body: string }>

const metadata = new Set(['_deleted', '_meta', '_rev', '_attachments'])

/** The record alone, without RxDB's metadata. */
export function withoutMetadata(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !metadata.has(key)))
}

/** `id`, the clear fields and RxDB's metadata. */
export function clearPart(document: PlainDocument, clear: readonly string[]): PlainDocument {
  const { id, _deleted, _meta, _rev, _attachments } = document
  const fields = Object.fromEntries(clear.map(field => [field, document[field]]))
  return { ...fields, id, _deleted, _meta, _rev, _attachments }
}
