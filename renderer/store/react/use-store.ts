import { useMemo, useSyncExternalStore } from 'react'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Store, Where } from '../store-contract.ts'
import { liveRecords } from './live-records.ts'
import { useObservedStore } from './store-provider.tsx'
import { isWithholdable, useWithheld, withoutWithheld } from './withheld.ts'

type Reading = 'loading' | 'ready'
type Records<Name extends CollectionName> = { records: RecordOf<Name>[]; status: Reading }

export const useStore = (): Store => useObservedStore()

/**
 * The records that match, always up to date. The list is a new array only when one of its records changed, and each
 * record stays the same object until it changes, so rows may be memoised on it. `where` may be written in place. Nothing
 * of a dossier that one withdrew from is among them (invariant 4), and nothing of any is ready until that is known.
 */
export const useRecords = <Name extends CollectionName>(collection: Name, where: Where<Name>): Records<Name> =>
  useShown(collection, useAllRecords(collection, where))

/** Of records that were read, those that may be shown: for who needs both readings of one subscription. */
export function useShown<Name extends CollectionName>(collection: Name, read: Records<Name>): Records<Name> {
  const withheld = useWithheld()
  return useMemo(() => {
    if (!isWithholdable(collection)) return read
    if (withheld === null) return { records: [], status: 'loading' }
    return { ...read, records: withoutWithheld(collection, read.records, withheld) }
  }, [collection, read, withheld])
}

/** Those of dossiers one withdrew from as well: to tell what is taken or used, never to be shown. */
export function useAllRecords<Name extends CollectionName>(collection: Name, where: Where<Name>): Records<Name> {
  const store = useObservedStore()
  const key = JSON.stringify(where)
  const live = useMemo(() => liveRecords(store, collection, JSON.parse(key) as Where<Name>), [store, collection, key])
  return useSyncExternalStore(live.subscribe, live.read)
}

/** One record, `null` while it is read and where there is none. */
export function useRecord<Name extends CollectionName>(
  collection: Name,
  id: string,
): { record: RecordOf<Name> | null; status: Reading } {
  const { records, status } = useRecords(collection, { id } as Where<Name>)
  return { record: records[0] ?? null, status }
}
