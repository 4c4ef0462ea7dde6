import type {
  BulkWriteRow,
  EventBulk,
  PreparedQuery,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from 'rxdb/plugins/core'
import { getSortComparator } from 'rxdb/plugins/core'
import { map, merge, Subject } from 'rxjs'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import { collections } from '#shared/domain/store/collections.ts'
import { heightOf } from '#shared/domain/store/revision.ts'
import type { Cover } from '../heads/head-sheet.ts'
import { type KeptHeads, keptHeads } from '../heads/kept-heads.ts'
import type { SheetTable } from '../heads/sheet-table.ts'
import { everything, isForAll } from '../reading/everything.ts'
import type { ClearRecord } from '../record-schema.ts'
import { foreignBulk, foreignEvent } from '../windows/foreign-bulk.ts'
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
  /**
   * A stored document that is not authentic, or older than the store is known to hold. Resolves to whether it was mended;
   * else it is left out of what was asked.
   */
  onDamaged(collection: CollectionName, id: string): Promise<boolean>
}

export type EncryptedInstance = {
  instance: Instance
  heads: KeptHeads
  /** Learns the heads of all stored documents, tombstones included; none is decrypted. */
  learnHeads(): Promise<void>
  /** Clear parts of the stored revisions of these, as far as there are any. */
  stored(ids: string[]): Promise<Map<string, PlainDocument>>
  /**
   * Learns what other windows wrote and tells RxDB of it; resolves to these documents. Between this and a write of this
   * window no other may write: see `windows/`.
   */
  catchUp(): Promise<PlainDocument[]>
  /** Writes documents with the revision they carry over what is stored, unless that is good and later; the write log is not told. */
  putBack(documents: PlainDocument[]): Promise<void>
}

/** Writes of other windows may bear a time a little before that of the opening, or of one another. Milliseconds. */
const openingSlack = 60_000
const slack = 100

/** A storage instance that encrypts each document once on its way in, and opens it on its way out. */
export function encryptedInstance(
  inner: Instance,
  schema: Instance['schema'],
  collection: CollectionName,
  key: CryptoKey,
  { onWrite, onDamaged }: StorageEvents,
  { table, covered }: { table: SheetTable | null; covered: boolean },
): EncryptedInstance {
  const { clear } = collections[collection]
  const cipher = documentCipher(key, collection)
  const queried = (prepared: PreparedQuery<ClearRecord>) =>
    readOpened(async () => (await inner.query(prepared)).documents)
  const heads = keptHeads(key, collection, table, {
    open: sealed => cipher.open(sealed as SealedDocument),
    readAll: covered ? () => queried(everything(schema)) : null,
  })
  const { known } = heads
  const clearParts = new Map<string, PlainDocument>()
  const remember = (document: PlainDocument) => {
    clearParts.set(document.id, clearPart(document, clear))
    known.set(document.id, { revision: document._rev, deleted: document._deleted })
  }
  // Events give back the very objects that were written: no need to decrypt what was just encrypted.
  const plainOf = new WeakMap<object, PlainDocument>()

  const seal = async (document: PlainDocument) => {
    const sealed = await cipher.seal(document)
    plainOf.set(sealed, document)
    return sealed
  }
  const open = async (sealed: SealedDocument) => {
    const current = known.isStale(sealed.id, sealed._rev) ? await readAgain(sealed.id) : sealed
    return current && cipher.open(current)
  }
  /** A write may have come between the reading and now. `null` where the store still gives an older revision. */
  const readAgain = async (id: string) => {
    const [again] = (await inner.findDocumentsById([id], true)) as SealedDocument[]
    return again && !known.isStale(id, again._rev) ? again : null
  }
  /** Reads and opens; what is damaged is mended first, and all is read again, for it may not be what was asked any more. */
  const readOpened = async (read: () => Promise<readonly PlainDocument[]>): Promise<PlainDocument[]> => {
    const sealed = (await read()) as SealedDocument[]
    const opened = await Promise.all(sealed.map(open))
    const damaged = sealed.filter((_, index) => opened[index] === null)
    const mended = await Promise.all(damaged.map(({ id }) => onDamaged(collection, id)))
    const documents = mended.includes(true) ? await Promise.all(((await read()) as SealedDocument[]).map(open)) : opened
    return documents.filter(document => document !== null)
  }
  /** Whether another window has written a good document over the one to be mended. */
  const isLater = async (stored: PlainDocument | undefined, revision: string): Promise<boolean> =>
    stored !== undefined &&
    heightOf(stored._rev) > heightOf(revision) &&
    !known.isStale(stored.id, stored._rev) &&
    (await cipher.open(stored as SealedDocument)) !== null
  /** All records there are; those are read of which the cover has another revision. */
  const fromCover = async (cover: Cover, { query }: PreparedQuery<ClearRecord>): Promise<PlainDocument[]> => {
    const ids = known.all().flatMap(({ id, deleted }) => (deleted ? [] : [id]))
    const absent = ids.filter(id => cover.get(id)?._rev !== known.get(id)?.revision)
    const read = absent.length === 0 ? [] : await readOpened(() => inner.findDocumentsById(absent, false))
    for (const document of read) cover.set(document.id, document)
    return ids.flatMap(id => cover.get(id) ?? []).sort(getSortComparator(schema, query))
  }
  /** Documents written until then, here and in other windows, are known here. */
  let reached = Date.now() - openingSlack
  const foreign = new Subject<Bulk>()
  const write = (rows: Row[], context: string) => {
    const documents = rows.map(row => row.document as PlainDocument)
    return heads.writing(
      documents,
      async () => {
        const sealed = await Promise.all(documents.map(seal))
        const result = await inner.bulkWrite(
          rows.map((row, index) => ({ ...row, document: sealed[index] }) as Row),
          context,
        )
        const refused = new Set(result.error.map(error => error.documentId))
        for (const document of documents) if (!refused.has(document.id)) remember(document)
        return result
      },
      reached,
    )
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
      return readOpened(() => inner.findDocumentsById(ids, deleted))
    },
    async query(prepared) {
      assertClearFieldsOnly(collection, clear, prepared.query)
      const cover = isForAll(prepared.query) ? heads.takeCover() : null
      return { documents: cover ? await fromCover(cover, prepared) : await queried(prepared) }
    },
    async count(prepared) {
      assertClearFieldsOnly(collection, clear, prepared.query)
      return inner.count(prepared)
    },
    changeStream: () => merge(inner.changeStream().pipe(map(bulk => opened(bulk as Bulk))), foreign),
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
    heads,
    learnHeads: () =>
      heads.learn(async () => {
        const { documents } = await inner.query(everything(schema))
        for (const document of documents) clearParts.set(document.id, clearPart(document, clear))
        return documents
      }),
    async stored(ids) {
      const unread = ids.filter(id => known.get(id) && !clearParts.has(id))
      for (const document of unread.length === 0 ? [] : await inner.findDocumentsById(unread, true)) {
        if (known.isStale(document.id, document._rev)) {
          await onDamaged(collection, document.id)
          throw new Error(`${collection}: an older revision was mended, and is to be written over anew`)
        }
        clearParts.set(document.id, clearPart(document, clear))
      }
      return new Map(ids.flatMap(id => (clearParts.has(id) ? [[id, clearParts.get(id) as PlainDocument]] : [])))
    },
    async catchUp() {
      if (!table) return []
      const since = await table.since(reached - slack)
      const unknown = since.filter(({ id, _rev }) => heightOf(_rev) > heightOf(known.get(id)?.revision ?? ''))
      const learnt: PlainDocument[] = []
      const events: Bulk['events'] = []
      for (const sealed of unknown) {
        // What is not authentic is mended when it is read.
        const document = await cipher.open(sealed as SealedDocument)
        if (!document) continue
        const before = known.get(document.id)
        const wasThere = before !== undefined && !before.deleted
        if (wasThere || !document._deleted) events.push(foreignEvent(document, wasThere, clearParts.get(document.id)))
        remember(document)
        learnt.push(document)
      }
      for (const { _meta } of since) reached = Math.max(reached, _meta.lwt)
      if (events.length > 0) foreign.next(foreignBulk(events))
      return learnt
    },
    async putBack(documents) {
      const present = await inner.findDocumentsById(
        documents.map(({ id }) => id),
        true,
      )
      const previous = new Map(present.map(document => [document.id, document]))
      const later = await Promise.all(documents.map(({ id, _rev }) => isLater(previous.get(id), _rev)))
      const rows = documents
        .filter((_, index) => !later[index])
        .map(document => ({ document, previous: previous.get(document.id) }) as Row)
      if (rows.length === 0) return
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
