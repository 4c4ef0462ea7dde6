import { type RxDocument, uncacheRxQuery } from 'rxdb/plugins/core'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { Records } from '../opening/open-database.ts'
import type { ClearRecord } from '../record-schema.ts'
import { restoreRecord } from '../restore-record.ts'
import type { Observed, Where } from '../store-contract.ts'
import { type Later, retryDelay } from '../writing/retry-delays.ts'
import type { Change } from '../writing/write-queue.ts'
import { liveDocuments } from './live-documents.ts'
import { withUnsaved } from './with-unsaved.ts'

type Parts = {
  /** A record that reads, but says nothing the program understands. */
  onNotValid(collection: CollectionName, id: string): void
  /** Every record read, for its clock. */
  onRead(record: { clock: string }): void
  later: Later
}

/** Reading, once and live. A record stays the same object until it changes. */
export function recordReader(
  database: Records,
  unsaved: (collection: CollectionName) => ReadonlyMap<string, Change>,
  saving: Observed<unknown>,
  { onNotValid, onRead, later }: Parts,
) {
  const restored = new WeakMap<object, { record: unknown }>()

  function restore<Name extends CollectionName>(
    collection: Name,
    document: RxDocument<ClearRecord>,
  ): RecordOf<Name> | null {
    const data = document._data
    const known = restored.get(data)
    if (known) return known.record as RecordOf<Name> | null
    const read = restoreRecord(collection, data)
    restored.set(data, { record: read.ok ? read.value : null })
    if (!read.ok) {
      onNotValid(collection, document.primary)
      return null
    }
    onRead(read.value)
    return read.value
  }
  /** At each write, of all there are: without an array for each. */
  function restoreAll<Name extends CollectionName>(
    collection: Name,
    documents: readonly RxDocument<ClearRecord>[],
  ): RecordOf<Name>[] {
    const records: RecordOf<Name>[] = []
    for (const document of documents) {
      const record = restore(collection, document)
      if (record !== null) records.push(record)
    }
    return records
  }

  const query = <Name extends CollectionName>(collection: Name, where: Where<Name>) =>
    database[collection].find({ selector: where as Record<string, string | number> })

  /** A query of RxDB that failed once fails for ever: the next one must be another. */
  const forget = (collection: CollectionName, failed: ReturnType<typeof query>) =>
    uncacheRxQuery(database[collection]._queryCache, failed)

  return {
    async find<Name extends CollectionName>(collection: Name, where: Where<Name>): Promise<RecordOf<Name>[]> {
      const asked = query(collection, where)
      const documents = await asked.exec().catch(error => {
        forget(collection, asked)
        throw error
      })
      const records = restoreAll(collection, documents)
      return withUnsaved(records, where, unsaved(collection))
    },

    /** `listener` is called after the first reading and at every change that touches the query. */
    watch<Name extends CollectionName>(
      collection: Name,
      where: Where<Name>,
      listener: (records: RecordOf<Name>[]) => void,
    ): () => void {
      let stored: RecordOf<Name>[] | null = null
      let overlaid = false
      const tell = () => {
        overlaid = unsaved(collection).size > 0
        if (stored !== null) listener(withUnsaved(stored, where, unsaved(collection)))
      }
      let stopReading = () => {}
      let failures = 0
      const follow = () => {
        const asked = query(collection, where)
        stopReading = liveDocuments({
          collection: database[collection],
          query: asked,
          where,
          next: documents => {
            failures = 0
            stored = restoreAll(collection, documents)
            tell()
          },
          // A disk that refuses, most likely: what is on the screen stays there until it can be read again.
          error: () => {
            forget(collection, asked)
            failures += 1
            later(() => isFollowed && follow(), retryDelay(failures))
          },
        })
      }
      let isFollowed = true
      follow()
      const stopFollowing = saving.subscribe(() => {
        if (overlaid || unsaved(collection).size > 0) tell()
      })
      return () => {
        isFollowed = false
        stopReading()
        stopFollowing()
      }
    },

    count: (collection: CollectionName): Promise<number> => database[collection].count().exec(),
  }
}
