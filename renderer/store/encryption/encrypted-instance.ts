import type {
  BulkWriteRow,
  EventBulk,
  PreparedQuery,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from 'rxdb/plugins/core'
import { map } from 'rxjs'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import { collections } from '#shared/domain/store/collections.ts'
import type { ClearRecord } from '../record-schema.ts'
import { assertClearFieldsOnly } from './clear-fields-only.ts'
import { documentCipher } from './document-cipher.ts'
import { clearPart, type PlainDocument, type SealedDocument } from './stored-document.ts'

type Instance = RxStorageInstance<ClearRecord, unknown, unknown>
type Row = BulkWriteRow<ClearRecord>
type Refusal = RxStorageWriteError<ClearRecord>
type Bulk = EventBulk<RxStorageChangeEvent<PlainDocument>, unknown>

export type StorageEvents = {
  /** Called as soon as a write begins, so that the write log works while IndexedDB does. */
  onWrite(collection: CollectionName, documents: PlainDocument[]): void
  /** A stored document that is not authentic; it is left out of what was asked. */
  onDamaged(collection: CollectionName, id: string): void
}

export type EncryptedInstance = {
  instance: Instance
  /** Clear part of the stored revision, once known by a write or by `scan`. */
  stored(id: string): PlainDocument | undefined
  /** Clear parts of all stored documents, tombstones included, without decrypting any. */
  scan(query: PreparedQuery<ClearRecord>): Promise<PlainDocument[]>
  /** Writes documents with the revision they carry, whatever is stored, without telling the write log. */
  putBack(documents: PlainDocument[]): Promise<void>
}

/** A storage instance that encrypts each document once on its way in, and opens it on its way out. */
export function encryptedInstance(
  inner: Instance,
  schema: Instance['schema'],
  collection: CollectionName,
  key: CryptoKey,
  { onWrite, onDamaged }: StorageEvents,
): EncryptedInstance {
  const { clear } = collections[collection]
  const cipher = documentCipher(key, collection)
  const clearParts = new Map<string, PlainDocument>()
  // Events give back the very objects that were written: no need to decrypt what was just encrypted.
  const plainOf = new WeakMap<object, PlainDocument>()

  const seal = async (document: PlainDocument) => {
    const sealed = await cipher.seal(document)
    plainOf.set(sealed, document)
    return sealed
  }
  const open = async (sealed: SealedDocument) => {
    const document = await cipher.open(sealed)
    if (document === null) onDamaged(collection, sealed.id)
    return document
  }
  const openAll = async (sealed: readonly PlainDocument[]) =>
    (await Promise.all((sealed as SealedDocument[]).map(open))).filter(document => document !== null)
  const write = async (rows: Row[], context: string) => {
    const sealed = await Promise.all(
      rows.map(async row => ({ ...row, document: await seal(row.document as PlainDocument) })),
    )
    const result = await inner.bulkWrite(sealed, context)
    const refused = new Set(result.error.map(error => error.documentId))
    for (const { document } of rows) {
      if (!refused.has(document.id)) clearParts.set(document.id, clearPart(document as PlainDocument, clear))
    }
    return result
  }

  const instance: Instance = {
    databaseName: inner.databaseName,
    internals: inner.internals,
    options: inner.options,
    schema,
    collectionName: inner.collectionName,
    cleanup: minimumDeletedTime => inner.cleanup(minimumDeletedTime),
    close: () => inner.close(),
    remove: () => inner.remove(),
    getAttachmentData: (documentId, attachmentId, digest) => inner.getAttachmentData(documentId, attachmentId, digest),
    async bulkWrite(rows, context) {
      onWrite(
        collection,
        rows.map(row => row.document as PlainDocument),
      )
      const { error } = await write(rows, context)
      return { error: await Promise.all(error.map(refusal => openedRefusal(rows, refusal))) }
    },
    async findDocumentsById(ids, deleted) {
      return openAll(await inner.findDocumentsById(ids, deleted))
    },
    async query(prepared) {
      assertClearFieldsOnly(collection, clear, prepared.query)
      return { documents: await openAll((await inner.query(prepared)).documents) }
    },
    async count(prepared) {
      assertClearFieldsOnly(collection, clear, prepared.query)
      return inner.count(prepared)
    },
    changeStream: () => inner.changeStream().pipe(map(bulk => opened(bulk as Bulk))),
  }

  async function openedRefusal(rows: Row[], refusal: Refusal): Promise<Refusal> {
    const writeRow = rowOf(rows, refusal.documentId)
    if (!('documentInDb' in refusal) || !refusal.documentInDb) return { ...refusal, writeRow } as Refusal
    const stored = refusal.documentInDb as SealedDocument
    return { ...refusal, writeRow, documentInDb: (await open(stored)) ?? clearPart(stored, clear) } as Refusal
  }

  function opened(bulk: Bulk): Bulk {
    const plain = (document: PlainDocument) => plainOf.get(document) ?? document
    const events = bulk.events.map(event => ({ ...event, documentData: plain(event.documentData as PlainDocument) }))
    return { ...bulk, events: events as Bulk['events'] }
  }

  return {
    instance,
    stored: id => clearParts.get(id),
    async scan(query) {
      const { documents } = await inner.query(query)
      for (const document of documents) clearParts.set(document.id, clearPart(document, clear))
      return [...clearParts.values()]
    },
    async putBack(documents) {
      const known = await inner.findDocumentsById(
        documents.map(({ id }) => id),
        true,
      )
      const previous = new Map(known.map(document => [document.id, document]))
      const rows = documents.map(document => ({ document, previous: previous.get(document.id) }) as Row)
      const { error } = await write(rows, 'put-back')
      if (error.length > 0) throw new Error(`${error.length} records of ${collection} could not be put back`)
    },
  }
}

function rowOf(rows: Row[], id: string): Row {
  const row = rows.find(({ document }) => document.id === id)
  if (!row) throw new Error('an error for a document that was not written')
  return row
}
