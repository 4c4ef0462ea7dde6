import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'
import type { Change, Refused, WriteToStore } from '../writing/write-queue.ts'
import type { OtherWindows } from './other-windows.ts'

type Parts = {
  of(collection: CollectionName): EncryptedInstance
  windows: OtherWindows
  /** What was remembered of a collection is not all there is any more. */
  onForeign(collection: CollectionName): void
}

/** Lets a window write into a store that others of the same profile write into, and follow what these write. */
export function sharedWrites({ of, windows, onForeign }: Parts) {
  /** Clocks of the records that another window wrote last. */
  const foreign = new Map<string, string>()
  const keyOf = (collection: CollectionName, id: string) => `${collection}|${id}`

  const learn = async (collection: CollectionName) => {
    const learnt = await of(collection).catchUp()
    for (const document of learnt) foreign.set(keyOf(collection, document.id), clockOf(document))
    if (learnt.length > 0) onForeign(collection)
  }
  const follow = (collection: CollectionName): Promise<void> => windows.exclusively(() => learn(collection))
  // Where it cannot be read now, the next word or the next write reads it.
  windows.onTold(collection => void follow(collection).catch(() => {}))

  /** Of two changes of one record made in two windows, the one of the later clock stays. */
  const isOutrun = (collection: CollectionName, { id, record }: Change): boolean => {
    const other = foreign.get(keyOf(collection, id))
    return other !== undefined && typeof record?.clock === 'string' && other > record.clock
  }

  return {
    follow,
    /** Writes on top of what all windows wrote until then. */
    over:
      (write: WriteToStore): WriteToStore =>
      (collection, changes) =>
        windows.exclusively(async (): Promise<Refused> => {
          if (windows.hasCompany()) await learn(collection)
          const allowed = changes.filter(change => !isOutrun(collection, change))
          const refused = await write(collection, allowed)
          for (const { id } of allowed) foreign.delete(keyOf(collection, id))
          windows.tell(collection)
          return refused
        }),
  }
}

/** A record that is gone is outrun by any change. */
const clockOf = (document: PlainDocument): string => (typeof document.clock === 'string' ? document.clock : '')
