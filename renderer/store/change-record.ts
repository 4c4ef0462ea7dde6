import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Store } from './store-contract.ts'
import { type Becoming, withoutAbsent } from './without-absent.ts'

/**
 * Writes a record over its latest state, in its turn, with a clock of its own: records are written whole, and of two
 * changes made at once, in one window or in two, each would undo the other. `change` keeps what it does not change, and
 * answers `null` where there is nothing to write. Answers the record as it was before and as it was written; `null`
 * where it is gone or nothing was written. `known`: of words being typed, the record they were typed in; where it was
 * removed meanwhile, it is there again with them. Whoever removes such a record does so in a turn, after what is typed.
 */
export const changeRecord = <Name extends CollectionName>(
  store: Store,
  collection: Name,
  id: string,
  change: (latest: RecordOf<Name>) => Becoming<RecordOf<Name>> | null,
  known: RecordOf<Name> | null = null,
): Promise<{ before: RecordOf<Name>; after: RecordOf<Name> } | null> =>
  store.inTurn(async () => {
    const before = (await store.read(collection, id)) ?? known
    const changed = before && change(before)
    if (!before || !changed) return null
    const after = { ...withoutAbsent(changed), clock: store.tick() } as RecordOf<Name>
    await store.put(collection, after)
    return { before, after }
  })
