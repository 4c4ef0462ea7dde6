import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Where } from '../store-contract.ts'
import type { Change } from '../writing/write-queue.ts'
import { matchesWhere } from './matches-where.ts'

/** What the store says, with the writes it could not take yet in their place: nothing typed is lost from the screen. */
export function withUnsaved<Name extends CollectionName>(
  stored: RecordOf<Name>[],
  where: Where<Name>,
  unsaved: ReadonlyMap<string, Change>,
): RecordOf<Name>[] {
  if (unsaved.size === 0) return stored
  const written = [...unsaved.values()].flatMap(({ record }) => (record === null ? [] : [record as RecordOf<Name>]))
  return [...stored.filter(({ id }) => !unsaved.has(id)), ...written.filter(matchesWhere(where))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}
