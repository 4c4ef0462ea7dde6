import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import type { DamagedRecord } from '../store-contract.ts'
import { documentOfEntry } from './document-of-entry.ts'

/**
 * Puts back from the write log a stored document that turned out not to be authentic while it was read. Where the log
 * has none, or cannot be asked, the record is told to be damaged.
 */
export function recordRepair(
  bridge: Bridge,
  of: (collection: CollectionName) => EncryptedInstance,
  wallMilliseconds: () => number,
  told: { onRepaired(): void; onDamaged(record: DamagedRecord): void },
) {
  const underWay = new Set<string>()

  async function repair(collection: CollectionName, id: string): Promise<void> {
    const read = await bridge.invoke('vault.read', { records: [{ collection, id }] })
    const entry = read.ok ? read.value.entries[0] : undefined
    if (!entry) return told.onDamaged({ collection, id, reason: 'not_authentic' })
    await of(collection).putBack([documentOfEntry(entry, wallMilliseconds())])
    told.onRepaired()
  }

  return (collection: CollectionName, id: string): void => {
    const key = `${collection}|${id}`
    if (underWay.has(key)) return
    underWay.add(key)
    repair(collection, id)
      .catch(() => told.onDamaged({ collection, id, reason: 'not_authentic' }))
      .finally(() => underWay.delete(key))
  }
}
