import type { RxStorage } from 'rxdb/plugins/core'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { StoreOpening } from '#shared/ipc/payloads.ts'
import { encryptedStorage } from '../encryption/encrypted-storage.ts'
import { importStoreKey } from '../encryption/store-key.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { keepWhenQuiet } from '../heads/keep-when-quiet.ts'
import { entryOfDocument } from '../healing/document-of-entry.ts'
import { type Healed, type Healing, type HealingProgress, heal } from '../healing/heal.ts'
import { recordRepair } from '../healing/repair.ts'
import { type Loss, whatIsLost } from '../healing/what-is-lost.ts'
import { observedValue } from '../observed-value.ts'
import { dexieAtOnce } from '../reading/dexie-at-once.ts'
import type { DamagedRecord, ObservedStore } from '../store-contract.ts'
import { noOtherWindow, type OtherWindows, otherWindows } from '../windows/other-windows.ts'
import { isDiskFullCode } from '../writing/disk-full.ts'
import { logMirror } from '../writing/log-mirror.ts'
import { type Later, laterByTimer } from '../writing/retry-delays.ts'
import { assembleStore } from './assemble-store.ts'
import { deleteIndexedDatabases, openDatabase, type Records } from './open-database.ts'

export type OpenedStore = {
  store: ObservedStore
  /** What main said of the vault; the data key in it is cleared. */
  opening: Omit<StoreOpening, 'dataKey'>
  /** What either side had to be given back from the other. */
  healing: Healing
  /** What neither could be given back; told until `settle` is called. */
  loss: Loss | null
  /** The person has taken note of the loss. */
  settle(): Promise<void>
}

const nothingHealed: Healing = { restored: 0, rewritten: 0 }

export type OpeningOptions = {
  onProgress?: HealingProgress
  databaseName?: string
  /** IndexedDB through Dexie, unless a test says otherwise. */
  storage?: RxStorage<unknown, unknown>
  later?: Later
}

/**
 * Opens the store of the profile this page belongs to: asks main for the key, opens IndexedDB, and heals the store and
 * the write log from one another before anything is shown. A vault written by a newer program is opened read-only, in
 * memory, over what the vault gives. Fails with main's code, `store_unavailable`, or `everything_lost` where there were records
 * and neither side has one left: nothing is then written.
 */
export async function openStore(bridge: Bridge, options: OpeningOptions = {}): Promise<Result<OpenedStore>> {
  const asked = await bridge.invoke('vault.open', {})
  if (!asked.ok) return asked
  const { dataKey, ...opening } = asked.value
  const key = await importStoreKey(dataKey as Uint8Array<ArrayBuffer>)
  const readOnly = opening.mode === 'read_only'
  const name = options.databaseName ?? 'delibere'
  const inner = readOnly ? getRxStorageMemory() : (options.storage ?? dexieAtOnce())
  const wallMilliseconds = () => Date.now()
  const later = options.later ?? laterByTimer
  const onProgress = (!readOnly && options.onProgress) || (() => {})

  const damaged = observedValue<readonly DamagedRecord[]>([])
  const addDamaged = (record: DamagedRecord) => {
    const known = damaged.read().some(({ collection, id }) => collection === record.collection && id === record.id)
    if (!known) damaged.set([...damaged.read(), record])
  }
  const mirror = logMirror(async entries => {
    const answer = await bridge.invoke('vault.append', { entries })
    if (answer.ok) return 'taken'
    return isDiskFullCode(answer.error.params?.cause) ? 'disk_full' : 'other'
  }, later)
  const windows: OtherWindows = readOnly || options.storage ? noOtherWindow() : await otherWindows(name)
  const storageEvents = {
    onWrite: (collection: CollectionName, documents: PlainDocument[]) =>
      mirror.add(documents.map(document => entryOfDocument(collection, document))),
    onDamaged: (collection: CollectionName, id: string) => repair(collection, id),
  }
  const { storage, of, keepHeads, worthKeeping } = encryptedStorage(inner, key, storageEvents, windows)
  const repair = recordRepair(bridge, of, wallMilliseconds, addDamaged)

  let database: Records
  let healed: Healed
  try {
    // What the log does not have must not be deleted from the store.
    const isKept = options.storage || readOnly || opening.log.lost || windows.hasCompany()
    const rebuild = isKept ? null : () => deleteIndexedDatabases(name)
    // What other windows write meanwhile waits: a store that is being compared stands still.
    ;({ database, healed } = await windows.exclusively(async () => {
      const database = await openDatabase(readOnly ? `${name}-read-only` : name, storage, rebuild)
      // They may have written since main told the digest.
      const digest = windows.hasCompany() ? undefined : opening.log.digest
      return { database, healed: await heal(bridge, digest, of, onProgress, wallMilliseconds) }
    }))
  } catch {
    windows.leave()
    return failure('store_unavailable')
  }
  if (opening.log.lost && healed.records === 0) {
    await database.close()
    windows.leave()
    return failure('everything_lost', { records: opening.log.loss?.records ?? 0, at: opening.log.loss?.at ?? '' })
  }
  const loss = whatIsLost(opening.log.loss, healed)
  const settle = async () => {
    await bridge.invoke('vault.settle', {})
  }
  if (opening.log.loss && loss === null) await settle()
  const store = assembleStore({
    database,
    of,
    mirror,
    later,
    wallMilliseconds,
    damaged,
    addDamaged,
    opening,
    readOnly,
    keepHeads,
    windows,
  })
  keepWhenQuiet(store.saving, { worthKeeping, keepHeads, later })
  // A store in memory is given everything at each opening, and writes of another window are on their way: nothing was missing.
  const healing =
    readOnly || windows.hasCompany() ? nothingHealed : { restored: healed.restored, rewritten: healed.rewritten }
  return ok({ store, opening, healing, loss, settle })
}
