import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage } from 'rxdb/plugins/core'
import { type CollectionName, collectionNames } from '#shared/domain/store/collections.ts'
import { type ClearRecord, recordSchema } from '../record-schema.ts'

export type Records = RxDatabase<Record<CollectionName, RxCollection<ClearRecord>>>

/**
 * Opens the twelve collections. `rebuild` deletes what IndexedDB holds and is called, once, where RxDB cannot open it: a
 * damaged folder or foreign tables, whose content the write log has anyway. Throws when that does not help either.
 */
export async function openDatabase(
  name: string,
  storage: RxStorage<unknown, unknown>,
  rebuild: (() => Promise<void>) | null,
): Promise<Records> {
  try {
    return await open(name, storage)
  } catch (error) {
    if (rebuild === null) throw error
    await rebuild()
    return open(name, storage)
  }
}

async function open(name: string, storage: RxStorage<unknown, unknown>): Promise<Records> {
  const database = await createRxDatabase({ name, storage, multiInstance: false, eventReduce: true })
  try {
    await database.addCollections(
      Object.fromEntries(collectionNames.map(collection => [collection, { schema: recordSchema(collection) }])),
    )
    return database as unknown as Records
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Deletes every IndexedDB database RxDB made under this name. */
export async function deleteIndexedDatabases(name: string): Promise<void> {
  const all = await indexedDB.databases()
  const own = all.filter(database => database.name?.startsWith(`rxdb-dexie-${name}--`))
  await Promise.all(own.map(database => deleteDatabase(database.name ?? '')))
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'))
    request.onblocked = () => reject(new Error('another page holds the store open'))
  })
}
