import {
  type DexieStorageInternals,
  getQueryMatcher,
  getSortComparator,
  type PreparedQuery,
  type RxStorage,
} from 'rxdb/plugins/core'
import { getKeyRangeByQueryPlan, getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { isCollection } from '#shared/domain/store/collections.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { type SheetTable, sheetTable } from '../heads/sheet-table.ts'
import type { ClearRecord } from '../record-schema.ts'
import { type DexieDocument, fromDexie } from './from-dexie.ts'
import { reconnected } from './reconnected.ts'

type Schema = Parameters<typeof getQueryMatcher<ClearRecord>>[0]

const tables = new WeakMap<object, SheetTable>()

/** Where the heads of a collection are kept; `null` for a storage that is not ours. */
export const sheetTableOf = (instance: object): SheetTable | null => tables.get(instance) ?? null

/**
 * RxDB's Dexie storage, with strict durability (IndexedDB answers once the system has been told to write to the disk),
 * and queries that read the whole range of an index in one call. RxDB steps through it with a cursor, which costs a turn
 * of the event loop a document: several times the reading itself on a list of a thousand.
 */
export function dexieAtOnce(): RxStorage<unknown, unknown> {
  const dexie = getRxStorageDexie({ chromeTransactionDurability: 'strict' })
  return {
    name: dexie.name,
    rxdbVersion: dexie.rxdbVersion,
    async createStorageInstance(params) {
      const instance = await dexie.createStorageInstance(params as never)
      // RxDB's own bookkeeping is not flat; it is small, too.
      if (isCollection(params.collectionName)) {
        const used = reconnected(instance as never, instance.internals)
        instance.query = prepared =>
          used(() => readAtOnce(instance.internals, instance.schema as never, prepared as never)) as never
        tables.set(instance, sheetTable(instance.internals, used))
      }
      return instance as never
    },
  }
}

async function readAtOnce(
  internals: DexieStorageInternals,
  schema: Schema,
  { query, queryPlan }: PreparedQuery<ClearRecord>,
): Promise<{ documents: PlainDocument[] }> {
  const { dexieDb, dexieTable, booleanIndexes } = await internals
  const range: IDBKeyRange = getKeyRangeByQueryPlan(booleanIndexes, queryPlan)
  const stored = await dexieDb.transaction('r', dexieTable, async transaction => {
    const table = (transaction as unknown as { idbtrans: IDBTransaction }).idbtrans.objectStore(dexieTable.name)
    return answered<DexieDocument[]>(table.index(`[${queryPlan.index.join('+')}]`).getAll(range))
  })
  const all = stored.map(fromDexie)
  const matches = queryPlan.selectorSatisfiedByIndex ? () => true : getQueryMatcher(schema, query)
  const documents = all.filter(matches)
  if (!queryPlan.sortSatisfiedByIndex) documents.sort(getSortComparator(schema, query))
  const { skip } = query
  return { documents: documents.slice(skip, skip + (query.limit ?? documents.length)) }
}

function answered<Value>(request: IDBRequest): PromiseLike<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
