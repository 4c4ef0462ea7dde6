import { useEffect, useState } from 'react'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Where } from '#renderer/store/store-contract.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'

/** Records a list can do without at first: they are read once it is on show. `null` until then; `where` must keep its identity. */
export function useLateRecords<Name extends CollectionName>(
  collection: Name,
  where: Where<Name>,
): RecordOf<Name>[] | null {
  const store = useStore()
  const [records, setRecords] = useState<RecordOf<Name>[] | null>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    const idle = requestIdleCallback(
      () => {
        stop = store.watch(collection, where, setRecords)
      },
      { timeout: 300 },
    )
    return () => {
      cancelIdleCallback(idle)
      stop?.()
    }
  }, [store, collection, where])
  return records
}
