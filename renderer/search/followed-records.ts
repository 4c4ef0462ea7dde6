import type { Store } from '#renderer/store/store-contract.ts'
import type { FindableRecords } from '#shared/domain/search/findable.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'

export type FollowedRecords = FindableRecords & { sittings: readonly SittingRecord[] }

const followed = ['sittings', 'members', 'dossiers', 'pieces', 'texts', 'models', 'annotations'] as const

/** Calls `changed` with the records of all collections that the search looks at, once all are read and at each change. */
export function followRecords(store: Store, changed: (records: FollowedRecords) => void): () => void {
  const lists: Partial<Record<CollectionName, readonly RecordOf<CollectionName>[]>> = {}
  const stops = followed.map(collection =>
    store.watch(collection, {}, records => {
      lists[collection] = records
      if (followed.every(name => lists[name] !== undefined)) changed(lists as unknown as FollowedRecords)
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}
