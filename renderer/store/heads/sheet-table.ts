import type { DexieStorageInternals } from 'rxdb/plugins/core'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { fromDexie } from '../reading/from-dexie.ts'
import type { Use } from '../reading/reconnected.ts'
import type { SealedSheet } from './head-sheet.ts'

/** What is read at opening, in one transaction. */
export type SheetReading = {
  sheet: SealedSheet | null
  /** Documents there are, tombstones included. */
  count: number
  /** Documents written since the sheet; none where there is no sheet. */
  since: PlainDocument[]
}

export type SheetTable = {
  read(): Promise<SheetReading>
  /** Documents written later than this. */
  since(lwt: number): Promise<PlainDocument[]>
  write(sheet: SealedSheet): Promise<void>
  /** Resolves once it is gone from the disk. */
  remove(): Promise<void>
}

/**
 * RxDB makes a table for attachments in the database of every collection, and records have none. The sheet lies there:
 * whoever deletes the documents deletes it too.
 */
const table = 'attachments'
const documents = 'docs'
const name = 'heads'

/** `used` makes each use of the database, whose connection it opens again where the browser closed it. */
export function sheetTable(internals: DexieStorageInternals, used: Use): SheetTable {
  const open = async () => (await internals).dexieDb.backendDB()
  const change = async (durability: IDBTransactionDurability, how: (store: IDBObjectStore) => void) => {
    const transaction = (await open()).transaction(table, 'readwrite', { durability })
    how(transaction.objectStore(table))
    await ended(transaction)
  }
  const read = async () => {
    const transaction = (await open()).transaction([documents, table], 'readonly')
    const stored = transaction.objectStore(documents)
    const reading: SheetReading = { sheet: null, count: 0, since: [] }
    answer(stored.count(), count => {
      reading.count = count
    })
    answer<SealedSheet | undefined>(transaction.objectStore(table).get(name), sheet => {
      if (!sheet) return
      reading.sheet = sheet
      answer(stored.index('_meta.lwt').getAll(IDBKeyRange.lowerBound(sheet.cut, true)), since => {
        reading.since = since.map(fromDexie)
      })
    })
    await ended(transaction)
    return reading
  }
  const since = async (lwt: number) => {
    const transaction = (await open()).transaction(documents, 'readonly')
    let since: PlainDocument[] = []
    answer(transaction.objectStore(documents).index('_meta.lwt').getAll(IDBKeyRange.lowerBound(lwt, true)), found => {
      since = found.map(fromDexie)
    })
    await ended(transaction)
    return since
  }
  return {
    read: () => used(read),
    since: lwt => used(() => since(lwt)),
    // Lost in a power cut, it is missed by nobody.
    write: ({ cut, sealed }) => used(() => change('relaxed', store => store.put({ id: name, cut, sealed }))),
    remove: () => used(() => change('strict', store => store.delete(name))),
  }
}

function answer<Value>(request: IDBRequest<Value>, use: (value: Value) => void): void {
  request.onsuccess = () => use(request.result)
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('IndexedDB refused', 'AbortError'))
  })
}
