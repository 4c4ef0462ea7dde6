import { afterEach, beforeEach } from 'vitest'
import { type OpenedStore, type OpeningOptions, openStore } from '#renderer/store/opening/open-store.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { deleteAllDatabases } from './indexed-databases.ts'

let open: OpenedStore | null = null

/** Opens a store over IndexedDB; the one opened before is closed, as a page that is left is. */
export async function openOver(bridge: Bridge, options: OpeningOptions = {}): Promise<OpenedStore> {
  await closeStore()
  const result = await openStore(bridge, { databaseName: 'test', ...options })
  if (!result.ok) throw new Error(result.error.code)
  open = result.value
  return open
}

export async function closeStore(): Promise<void> {
  await open?.store.close()
  open = null
}

/** Each test begins without any database. */
export function isolateStores(): void {
  beforeEach(deleteAllDatabases)
  afterEach(async () => {
    await closeStore()
    await deleteAllDatabases()
  })
}
