import type { DexieStorageInternals, RxStorageInstance } from 'rxdb/plugins/core'

type Instance = RxStorageInstance<unknown, unknown, unknown> & { closed?: Promise<void> }

/**
 * Before each use of a storage instance, opens its connection again where the browser has closed it. Chromium closes all
 * connections when the disk refuses a write, and RxDB tells Dexie never to open by itself: without this nothing could be
 * read or written until the page is loaded anew, even with room on the disk.
 */
export function reconnected(instance: Instance, internals: DexieStorageInternals): () => Promise<void> {
  const connect = async () => {
    const { dexieDb } = await internals
    if (!dexieDb.isOpen() && !instance.closed) await dexieDb.open()
  }
  const { bulkWrite, findDocumentsById, count } = instance
  instance.bulkWrite = async (...asked) => {
    await connect()
    return bulkWrite.apply(instance, asked)
  }
  instance.findDocumentsById = async (...asked) => {
    await connect()
    return findDocumentsById.apply(instance, asked)
  }
  instance.count = async (...asked) => {
    await connect()
    return count.apply(instance, asked)
  }
  return connect
}
