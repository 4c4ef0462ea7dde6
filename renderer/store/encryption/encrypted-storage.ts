import type { RxStorage } from 'rxdb/plugins/core'
import { type CollectionName, isCollection } from '#shared/domain/store/collections.ts'
import { sheetTableOf } from '../reading/dexie-at-once.ts'
import type { ClearRecord } from '../record-schema.ts'
import type { OtherWindows } from '../windows/other-windows.ts'
import { type EncryptedInstance, encryptedInstance, type StorageEvents } from './encrypted-instance.ts'

type Storage = RxStorage<unknown, unknown>

/** What the first screen lists: its documents lie in its sheet too, and are opened by one decryption. */
const firstShown: CollectionName = 'dossiers'

/**
 * Wraps a storage of RxDB so that it holds nothing of a record in clear but `id` and the clear fields. RxDB's own
 * bookkeeping (names and schemas of the collections) is left as it is.
 */
export function encryptedStorage(storage: Storage, key: CryptoKey, events: StorageEvents, windows: OtherWindows) {
  const instances = new Map<CollectionName, EncryptedInstance>()
  const wrapped: Storage = {
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    async createStorageInstance(params) {
      if (!isCollection(params.collectionName)) return storage.createStorageInstance(params)
      const sealedSchema = structuredClone(params.schema)
      const properties = { ...sealedSchema.properties, body: { type: 'string' } }
      const inner = await storage.createStorageInstance<ClearRecord>({
        ...params,
        schema: { ...sealedSchema, properties } as never,
      } as never)
      const encrypted = encryptedInstance(inner, params.schema as never, params.collectionName, key, events, {
        table: sheetTableOf(inner),
        covered: params.collectionName === firstShown,
      })
      instances.set(params.collectionName, encrypted)
      return encrypted.instance as never
    },
  }
  const of = (name: CollectionName): EncryptedInstance => {
    const instance = instances.get(name)
    if (!instance) throw new Error(`${name} is not open`)
    return instance
  }
  const worthIt = () => [...instances.values()].filter(({ heads }) => heads.known.worthKeeping())
  /** Keeps the heads of the collections that changed much, so that the next opening is short. */
  const keepHeads = async () => {
    // A window that had company may not have heard of everything: the next one that is alone keeps them.
    const isComplete = async () => !windows.hasCompany() && (await windows.isAlone()) && !windows.hasCompany()
    if (await isComplete()) await Promise.all(worthIt().map(({ heads }) => heads.keep(isComplete)))
  }
  const worthKeeping = () => !windows.hasCompany() && worthIt().length > 0
  return { storage: wrapped, of, keepHeads, worthKeeping }
}
