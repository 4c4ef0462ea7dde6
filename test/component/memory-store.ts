import type { RxStorage } from 'rxdb/plugins/core'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { openStore } from '#renderer/store/opening/open-store.ts'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import { fakeVault } from './fake-vault.ts'

type Seeds = { [Name in CollectionName]?: RecordOf<Name>[] }

let current: ObservedStore | null = null
let opened = 0

/**
 * The real store over RxDB's memory storage and a write log kept in the page, holding `records`. The one opened before
 * is closed, because RxDB's free build allows thirteen collections in one page.
 */
export async function memoryStore(records: Seeds = {}, vault = fakeVault()): Promise<ObservedStore> {
  await current?.close()
  opened += 1
  const storage = getRxStorageMemory() as unknown as RxStorage<unknown, unknown>
  const result = await openStore(vault.bridge, { storage, databaseName: `memory-${opened}` })
  if (!result.ok) throw new Error(result.error.code)
  current = result.value.store
  for (const [collection, list] of Object.entries(records)) {
    await current.putAll(collection as CollectionName, list as RecordOf<CollectionName>[])
  }
  return current
}
