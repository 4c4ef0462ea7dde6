import type { CollectionName } from '#shared/domain/store/collections.ts'

/** IndexedDB as it lies on the disk: what RxDB and the encryption made of the records. */
export type RawDocument = { id: string; _rev: string; body: string } & Record<string, unknown>

const nameOf = (database: string, collection: CollectionName) => `rxdb-dexie-${database}--0--${collection}`

export async function rawDocuments(database: string, collection: CollectionName): Promise<RawDocument[]> {
  return inTable(database, collection, 'readonly', table => table.getAll()) as Promise<RawDocument[]>
}

export async function putRaw(database: string, collection: CollectionName, document: RawDocument): Promise<void> {
  await inTable(database, collection, 'readwrite', table => table.put(document))
}

/** Everything of every IndexedDB database of this page, as text. */
export async function everythingAsText(): Promise<string> {
  const texts: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await opened(indexedDB.open(name ?? ''))
    for (const table of database.objectStoreNames) {
      texts.push(JSON.stringify(await opened(database.transaction(table).objectStore(table).getAll())))
    }
    database.close()
  }
  return texts.join('\n')
}

export async function deleteAllDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) await opened(indexedDB.deleteDatabase(name ?? ''))
}

export async function deleteRaw(database: string, collection: CollectionName, id: string): Promise<void> {
  await inTable(database, collection, 'readwrite', table => table.delete(id))
}

/** The sheet of heads that lies beside the documents. */
export type RawSheet = { id: string; cut: number; sealed: Uint8Array<ArrayBuffer> }

export async function rawSheet(database: string, collection: CollectionName): Promise<RawSheet | undefined> {
  return (await inTable(database, collection, 'readonly', table => table.get('heads'), 'attachments')) as RawSheet
}

export async function putRawSheet(database: string, collection: CollectionName, sheet: RawSheet): Promise<void> {
  await inTable(database, collection, 'readwrite', table => table.put(sheet), 'attachments')
}

async function inTable(
  database: string,
  collection: CollectionName,
  mode: IDBTransactionMode,
  use: (table: IDBObjectStore) => IDBRequest,
  name = 'docs',
): Promise<unknown> {
  const raw = await opened(indexedDB.open(nameOf(database, collection)))
  const result = await opened(use(raw.transaction(name, mode).objectStore(name)))
  raw.close()
  return result
}

export function opened<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
