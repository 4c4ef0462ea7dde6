import type { BulkWriteRow, RxStorageWriteError } from 'rxdb/plugins/core'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import { canFreeze, frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import { type PlainDocument, withoutMetadata } from '../encryption/stored-document.ts'
import type { Records } from '../opening/open-database.ts'
import type { ClearRecord } from '../record-schema.ts'
import { frozenError } from './frozen-error.ts'
import type { Change, Refused } from './write-queue.ts'

type Row = BulkWriteRow<ClearRecord>

/**
 * Writes a group in one transaction of IndexedDB, through RxDB's own storage so that live queries hear of it. Of a
 * record that was not written before in this run, the stored revision is read first. Where it is not what RxDB finds, the
 * group is written again on top of what was found. Resolves to the changes that a frozen record forbids. Throws when
 * IndexedDB refuses.
 */
export async function writeDocuments(
  database: Records,
  encrypted: EncryptedInstance,
  collection: CollectionName,
  changes: Change[],
): Promise<Refused> {
  const storage = database[collection].storageInstance
  const refused = await changesOfFrozen(encrypted, collection, changes)
  const allowed = changes.filter(({ id }) => !refused.has(id))
  const previous = await encrypted.stored(allowed.map(({ id }) => id))
  const rows = allowed.flatMap(change => rowOf(change, previous.get(change.id)))
  if (rows.length === 0) return refused
  const { error } = await storage.bulkWrite(rows, 'store-write')
  if (error.length === 0) return refused
  const again = error.map(refusal => rowOnTop(refusal))
  const second = await storage.bulkWrite(again, 'store-write')
  if (second.error.length > 0) throw new Error(`${second.error.length} records of ${collection} were refused`)
  return refused
}

/** Reads what is stored, of the collections whose records freeze, and says which changes it forbids. */
async function changesOfFrozen(
  { instance, heads }: EncryptedInstance,
  collection: CollectionName,
  changes: Change[],
): Promise<Map<string, Error>> {
  const ids = canFreeze(collection) ? changes.map(({ id }) => id).filter(id => heads.known.get(id)) : []
  const present = ids.length === 0 ? [] : await instance.findDocumentsById(ids, false)
  const before = new Map(present.map(document => [document.id, withoutMetadata(document)]))
  const refused = new Map<string, Error>()
  for (const { id, record } of changes) {
    const frozen = frozenAgainst(collection, before.get(id) ?? null, record)
    if (frozen) refused.set(id, frozenError(frozen, collection, id))
  }
  return refused
}

function rowOf({ id, record }: Change, previous: PlainDocument | undefined): Row[] {
  if (record !== null) return [row({ ...record, id }, previous)]
  if (!previous || previous._deleted) return []
  return [row({ ...previous, _deleted: true } as PlainDocument, previous)]
}

function row(document: ClearRecord, previous: PlainDocument | undefined): Row {
  const fresh = {
    _deleted: false,
    _rev: previous?._rev ?? '',
    _meta: { lwt: previous?._meta.lwt ?? 1 },
    _attachments: {},
  }
  return { document: { ...fresh, ...document }, ...(previous && { previous }) } as Row
}

function rowOnTop(refused: RxStorageWriteError<ClearRecord>): Row {
  if (refused.status !== 409) throw new Error(`IndexedDB refused a record (${refused.status})`)
  const { document } = refused.writeRow
  return row({ ...document } as ClearRecord, refused.documentInDb as PlainDocument)
}
