import type { BulkWriteRow, RxStorageWriteError } from 'rxdb/plugins/core'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'
import type { Records } from '../opening/open-database.ts'
import type { ClearRecord } from '../record-schema.ts'
import type { Change } from './write-queue.ts'

type Row = BulkWriteRow<ClearRecord>

/**
 * Writes a group in one transaction of IndexedDB, through RxDB's own storage so that live queries hear of it. Of a
 * record that was not written before in this run, the stored revision is read first. Where it is not what RxDB finds, the
 * group is written again on top of what was found. Throws when IndexedDB refuses.
 */
export async function writeDocuments(
  database: Records,
  { stored }: EncryptedInstance,
  collection: CollectionName,
  changes: Change[],
): Promise<void> {
  const storage = database[collection].storageInstance
  const previous = await stored(changes.map(({ id }) => id))
  const rows = changes.flatMap(change => rowOf(change, previous.get(change.id)))
  if (rows.length === 0) return
  const { error } = await storage.bulkWrite(rows, 'store-write')
  if (error.length === 0) return
  const again = error.map(refused => rowOnTop(refused))
  const second = await storage.bulkWrite(again, 'store-write')
  if (second.error.length > 0) throw new Error(`${second.error.length} records of ${collection} were refused`)
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
