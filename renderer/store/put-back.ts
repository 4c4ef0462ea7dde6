import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Store } from './store-contract.ts'

/** Puts back a record that was removed, in a turn; one that another window made there again since stays as it is. */
export const putBack = <Name extends CollectionName>(store: Store, collection: Name, record: RecordOf<Name>) =>
  store.inTurn(async () => {
    if (await store.read(collection, record.id)) return
    await store.put(collection, { ...record, clock: store.tick() })
  })
