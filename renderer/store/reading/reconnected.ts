import type { DexieStorageInternals, RxStorageInstance } from 'rxdb/plugins/core'
import { isDiskFull } from '../writing/disk-full.ts'

type Instance = RxStorageInstance<unknown, unknown, unknown> & { closed?: Promise<void> }
/** Makes a use of the database, again where it was cut off. */
export type Use = <Value>(act: () => Promise<Value>) => Promise<Value>

/** What an opening or a transaction fails with where its connection is closed before it ends, or was before it began. */
const ofClosed = ['AbortError', 'DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError']
/** Dexie tells what several puts of one transaction failed with in a list. A disk that is full is so at once again. */
function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error) || isDiskFull(error)) return false
  const { failures = [] } = error as { failures?: unknown[] }
  return ofClosed.includes(error.name) || failures.some(isCutOff)
}

/** An opening is cut off as well while the browser is still closing. */
const mostTries = 4

/**
 * Before each use of a storage instance, opens its connection again where the browser has closed it. Chromium closes all
 * connections when the disk refuses a write, and RxDB tells Dexie never to open by itself: without this nothing could be
 * read or written until the page is loaded anew, even with room on the disk. A use that the closing cuts off is made
 * again: its transaction was undone as a whole, or was kept and only its answer lost, and then whoever writes sees that its
 * write is there already. Returns how to make any other use so.
 */
export function reconnected(instance: Instance, internals: DexieStorageInternals): Use {
  const used: Use = async act => {
    const { dexieDb } = await internals
    for (let tries = 1; ; tries++) {
      let connection: IDBDatabase | null = null
      try {
        if (!dexieDb.isOpen() && !instance.closed) await dexieDb.open()
        connection = dexieDb.backendDB()
        return await act()
      } catch (error) {
        if (!isCutOff(error) || instance.closed || tries === mostTries) throw error
        // Whoever has its transaction undone hears of it before Dexie hears that the connection is gone; somebody else may
        // have opened another meanwhile.
        if (dexieDb.backendDB() === connection) dexieDb.close({ disableAutoOpen: false })
      }
    }
  }
  const { bulkWrite, findDocumentsById, count } = instance
  instance.bulkWrite = (...asked) => used(() => bulkWrite.apply(instance, asked))
  instance.findDocumentsById = (...asked) => used(() => findDocumentsById.apply(instance, asked))
  instance.count = (...asked) => used(() => count.apply(instance, asked))
  return used
}
