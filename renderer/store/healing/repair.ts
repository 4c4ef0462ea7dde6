import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import type { DamagedRecord } from '../store-contract.ts'
import { documentOfEntry } from './document-of-entry.ts'

/**
 * Puts back from the write log a stored document that turned out, while it was read, not to be authentic or to be an older
 * one; resolves to whether it did. Where the log has none, or cannot be asked, the record is told to be damaged.
 */
export function recordRepair(
  bridge: Bridge,
  of: (collection: CollectionName) => EncryptedInstance,
  wallMilliseconds: () => number,
  onDamaged: (record: DamagedRecord) => void,
) {
  const underWay = new Map<string, Promise<boolean>>()

  async function repair(collection: CollectionName, id: string): Promise<boolean> {
    const read = await bridge.invoke('vault.read', { records: [{ collection, id }] })
    const entry = read.ok ? read.value.entries[0] : undefined
    if (!entry) throw new Error('the log does not have it')
    await of(collection).putBack([documentOfEntry(entry, wallMilliseconds())])
    return true
  }

  return (collection: CollectionName, id: string): Promise<boolean> => {
    const key = `${collection}|${id}`
    const begun = underWay.get(key)
    if (begun) return begun
    const repairing = repair(collection, id)
      .catch(() => {
        onDamaged({ collection, id, reason: 'not_authentic' })
        return false
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, repairing)
    return repairing
  }
}
