import { v7 as uuidv7 } from 'uuid'
import { type CollectionName, collectionNames, collections, type RecordOf } from '#shared/domain/store/collections.ts'
import type { StoreOpening } from '#shared/ipc/payloads.ts'
import { deviceName } from '#shared/sync/device-name.ts'
import { laterClock, nextClock } from '#shared/sync/hybrid-clock.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import { observedValue } from '../observed-value.ts'
import { recordReader } from '../reading/record-reader.ts'
import type { Acknowledgement, DamagedRecord, Observed, ObservedStore, SaveState, Where } from '../store-contract.ts'
import type { OtherWindows } from '../windows/other-windows.ts'
import { sharedWrites } from '../windows/shared-writes.ts'
import type { logMirror } from '../writing/log-mirror.ts'
import type { Later } from '../writing/retry-delays.ts'
import { writeDocuments } from '../writing/write-documents.ts'
import { type Change, writeQueue } from '../writing/write-queue.ts'
import type { Records } from './open-database.ts'

type Parts = {
  database: Records
  of: (collection: CollectionName) => EncryptedInstance
  mirror: ReturnType<typeof logMirror>
  later: Later
  wallMilliseconds: () => number
  damaged: Observed<readonly DamagedRecord[]>
  addDamaged: (record: DamagedRecord) => void
  opening: Pick<StoreOpening, 'profile'>
  readOnly: boolean
  keepHeads: () => Promise<void>
  windows: OtherWindows
}

/** The store screens use, over an open database and a write log. */
export function assembleStore(parts: Parts): ObservedStore {
  const { database, of, mirror, later, wallMilliseconds, damaged, addDamaged, opening, readOnly, keepHeads, windows } =
    parts
  const saving = observedValue<SaveState>({ pending: 0, savedAt: null, failed: false })
  let turns = 0
  const shared = sharedWrites({
    ...{ of, windows },
    // RxDB answers from what it remembers as long as it hears of no change of its own.
    onForeign: collection => database[collection]._queryCache._map.clear(),
  })
  const queue = writeQueue(
    shared.over((collection, changes) => writeDocuments(database, of(collection), collection, changes)),
    mirror,
    {
      later,
      now: () => new Date(wallMilliseconds()).toISOString(),
      report: () => say(),
    },
  )
  // What waits for its turn has not been handed to the queue, and is no less to be written.
  const say = () => {
    const state = queue.state()
    saving.set({ ...state, pending: state.pending + turns })
  }
  const took = (change: 1 | -1) => {
    turns += change
    say()
  }

  const device = deviceName(opening.profile.profileId)
  let author = opening.profile.identity.memberId
  let clock: string | null = null
  const witness = (record: { clock: string }) => {
    clock = laterClock(clock, record.clock)
  }
  const tick = () => {
    clock = nextClock(clock, wallMilliseconds(), device)
    return clock
  }
  const reader = recordReader(database, queue.unsaved, saving, {
    onNotValid: (collection, id) => addDamaged({ collection, id, reason: 'not_valid' }),
    onRead: witness,
    later,
  })

  const find = <Name extends CollectionName>(collection: Name, where: Where<Name>) => {
    assertClear(collection, where)
    return reader.find(collection, where)
  }
  const submit = (collection: CollectionName, changes: Change[]): Promise<Acknowledgement> =>
    readOnly ? Promise.reject(new Error('this vault is read-only')) : queue.submit(collection, changes)
  const putAll = async <Name extends CollectionName>(collection: Name, records: RecordOf<Name>[]) =>
    submit(
      collection,
      records.map(record => ({ id: record.id, record: written(collection, record) })),
    )

  const store: ObservedStore = {
    readOnly,
    saving,
    damaged,
    find,
    putAll,
    tick,
    read: async (collection, id) => (await find(collection, { id } as Where<typeof collection>))[0] ?? null,
    put: (collection, record) => putAll(collection, [record]),
    remove: (collection, id) => submit(collection, [{ id, record: null }]),
    watch(collection, where, listener) {
      assertClear(collection, where)
      return reader.watch(collection, where, listener)
    },
    inTurn(work) {
      took(1)
      const done = windows.inTurn(async () => {
        if (windows.hasCompany()) for (const collection of collectionNames) await shared.follow(collection)
        return work()
      })
      return done.finally(() => took(-1))
    },
    count: reader.count,
    stamp: () => ({ id: uuidv7(), author, clock: tick(), schema: 1 }),
    actAs(memberId) {
      author = memberId
    },
    async close() {
      await queue.drain()
      // A sheet that cannot be written costs the next opening some time, and nothing else.
      await keepHeads().catch(() => {})
      await database.close()
      windows.leave()
    },
  }
  mirror.failing.subscribe(say)
  return store
}

/** What goes to the disk: valid by its schema, without the `undefined` that JSON drops anyway. Throws on a bug. */
function written<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Record<string, unknown> {
  return collections[collection].schema.parse(JSON.parse(JSON.stringify(record))) as Record<string, unknown>
}

function assertClear(collection: CollectionName, where: Record<string, unknown>): void {
  const allowed: readonly string[] = ['id', ...collections[collection].clear]
  for (const field of Object.keys(where)) {
    if (!allowed.includes(field)) throw new Error(`${collection}.${field} is encrypted: filter after reading`)
  }
}
