import type { DexieStorageInternals, RxStorageInstance } from 'rxdb/plugins/core'

type Instance = RxStorageInstance<unknown, unknown, unknown> & { closed?: Promise<void> }
type Use = <Value>(act: () => Promise<Value>) => Promise<Value>

/** What an opening or a transaction fails with where its connection is closed before it ends, or was before it began. */
const ofClosed = ['AbortError', 'DatabaseClosedError', 'InvalidStateError', 'TransactionInactiveError']
/** An opening is cut off as well while the browser is still closing. */
const mostTries = 4

/**
 * Before each use of a storage instance, opens its connection again where the browser has closed it. Chromium closes all
 * connections when the disk refuses a write, and RxDB tells Dexie never to open by itself: without this nothing could be
 * read or written until the page is loaded anew, even with room on the disk. A use that the closing cuts off has written
 * nothing, since its transaction is undone as a whole: it is made again. Returns how to make any other use so.
 */
export function reconnected(instance: Instance, internals: DexieStorageInternals): Use {
  const used: Use = async act => {
    const { dexieDb } = await internals
    for (let tries = 1; ; tries++) {
      try {
        if (!dexieDb.isOpen() && !instance.closed) await dexieDb.open()
        return await act()
      } catch (error) {
        const isCutOff = error instanceof Error && ofClosed.includes(error.name)
        if (!isCutOff || instance.closed || tries === mostTries) throw error
        // Whoever has its transaction undone hears of it before Dexie hears that the connection is gone.
        dexieDb.close({ disableAutoOpen: false })
      }
    }
  }
  const { bulkWrite, findDocumentsById, count } = instance
  instance.bulkWrite = (...asked) => used(() => bulkWrite.apply(instance, asked))
  instance.findDocumentsById = (...asked) => used(() => findDocumentsById.apply(instance, asked))
  instance.count = (...asked) => used(() => count.apply(instance, asked))
  return used
}
