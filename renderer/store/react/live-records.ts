import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Store, Where } from '../store-contract.ts'

type Snapshot<Name extends CollectionName> = { records: RecordOf<Name>[]; status: 'loading' | 'ready' }

/** A watched query in the form React reads: one snapshot that stays the same object until the records change. */
export function liveRecords<Name extends CollectionName>(store: Store, collection: Name, where: Where<Name>) {
  let snapshot: Snapshot<Name> = { records: [], status: 'loading' }
  return {
    read: () => snapshot,
    subscribe: (changed: () => void) =>
      store.watch(collection, where, records => {
        if (snapshot.status === 'ready' && sameRecords(snapshot.records, records)) return
        snapshot = { records, status: 'ready' }
        changed()
      }),
  }
}

function sameRecords(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((record, index) => record === after[index])
}
