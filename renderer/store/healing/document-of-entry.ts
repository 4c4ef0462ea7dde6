import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { emptyClearFields } from '../record-schema.ts'

/** The document of a log entry, with its revision kept: once put back, store and log say the same. */
export function documentOfEntry(
  { collection, id, revision, document }: LogEntry,
  wallMilliseconds: number,
): PlainDocument {
  return {
    ...emptyClearFields(collection as CollectionName),
    ...document,
    id,
    _deleted: document === null,
    _rev: revision,
    _meta: { lwt: wallMilliseconds },
    _attachments: {},
  }
}

/** The entry of a document on its way to the log. */
export function entryOfDocument(collection: CollectionName, plain: PlainDocument): LogEntry {
  const { _deleted, _rev, _meta, _attachments, ...record } = plain
  return { collection, id: plain.id, revision: _rev, document: _deleted ? null : record }
}
