import type { CollectionName } from '#shared/domain/store/collections.ts'
import { frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import type { Acknowledgement, SaveState, SaveTrouble } from '../store-contract.ts'
import { isDiskFull } from './disk-full.ts'
import { frozenError } from './frozen-error.ts'
import type { logMirror } from './log-mirror.ts'
import { type Later, retryDelay } from './retry-delays.ts'

/** A record to write, or `null` to delete it. */
export type Change = { id: string; record: Record<string, unknown> | null }
type Submission = { resolve: (at: Acknowledgement) => void; reject: (error: Error) => void }
/** `owners`: whose change it is, those it took the place of included; `settle`: those of them it was the last change of. */
type Waiting = Change & { owners: Submission[]; settle: Submission[] }
type Queue = Map<string, Waiting>

/** Changes that would touch what is frozen, with the reason: refused for good, while the others are written. */
export type Refused = ReadonlyMap<string, Error>
export type WriteToStore = (collection: CollectionName, changes: Change[]) => Promise<Refused>

/**
 * Groups writes: what is asked during a write goes with the next one, and of two writes of one record the later wins.
 * A write is acknowledged when the store and the write log both have it. What the store refused is kept here and tried
 * again; what the log refused, the mirror keeps. What would change a frozen record is refused for good.
 */
export function writeQueue(
  write: WriteToStore,
  mirror: ReturnType<typeof logMirror>,
  { later, now, report }: { later: Later; now: () => string; report: (state: SaveState) => void },
) {
  const queues = new Map<CollectionName, Queue>()
  const busy = new Set<CollectionName>()
  const unsaved = new Map<CollectionName, Map<string, Change>>()
  let pending = 0
  let savedAt: string | null = null
  let failures = 0
  // IndexedDB says it once; until the next success whatever fails does so for want of room.
  let isFull = false

  const unsavedOf = (collection: CollectionName) => {
    const known = unsaved.get(collection) ?? new Map<string, Change>()
    unsaved.set(collection, known)
    return known
  }
  const unsavedCount = () => [...unsaved.values()].reduce((sum, { size }) => sum + size, 0)
  const state = (): SaveState => ({
    pending: pending + unsavedCount() + (mirror.failing.read() ? mirror.waiting() : 0),
    savedAt,
    failed: unsavedCount() > 0 || mirror.failing.read() !== null,
    ...troubles(),
  })
  const troubles = (): { trouble?: SaveTrouble } => {
    const log = mirror.failing.read()
    if (unsavedCount() === 0 && log === null) return {}
    return { trouble: isFull || log === 'disk_full' ? 'disk_full' : 'other' }
  }

  async function pump(collection: CollectionName): Promise<void> {
    if (busy.has(collection)) return
    busy.add(collection)
    for (let group = queues.get(collection); group && group.size > 0; group = queues.get(collection)) {
      queues.set(collection, new Map())
      const changes = [...group.values()]
      try {
        const refused = await write(collection, changes)
        for (const { id, owners } of changes) {
          unsavedOf(collection).delete(id)
          const reason = refused.get(id)
          if (reason) for (const owner of owners) owner.reject(reason)
        }
        failures = 0
        isFull = false
        // The next group need not wait for the disk of this one.
        void acknowledge(changes)
      } catch (error) {
        keep(collection, changes, error)
      }
    }
    busy.delete(collection)
  }

  async function acknowledge(changes: Waiting[]): Promise<void> {
    try {
      await mirror.flushed()
      savedAt = now()
      settle(changes, one => one.resolve({ at: savedAt as string }))
    } catch (error) {
      settle(changes, one => one.reject(asError(error)))
    }
  }

  function keep(collection: CollectionName, changes: Waiting[], error: unknown): void {
    failures += 1
    isFull ||= isDiskFull(error)
    for (const { id, record } of changes)
      if (!queues.get(collection)?.has(id)) unsavedOf(collection).set(id, { id, record })
    later(() => retry(collection), retryDelay(failures))
    settle(changes, one => one.reject(asError(error)))
  }

  function settle(changes: Waiting[], how: (one: Waiting['settle'][number]) => void): void {
    pending -= changes.reduce((sum, change) => sum + change.settle.length, 0)
    report(state())
    for (const change of changes) for (const one of change.settle) how(one)
  }

  function retry(collection: CollectionName): Promise<void> {
    const queue = queues.get(collection) ?? new Map()
    for (const change of unsavedOf(collection).values())
      if (!queue.has(change.id)) queue.set(change.id, { ...change, owners: [], settle: [] })
    queues.set(collection, queue)
    return pump(collection)
  }

  return {
    submit(collection: CollectionName, changes: Change[]): Promise<Acknowledgement> {
      if (changes.length === 0) return Promise.resolve({ at: now() })
      const queue: Queue = queues.get(collection) ?? new Map()
      for (const { id, record } of changes) {
        // A draft that comes behind its own sealing must not take its place while both wait.
        const before = queue.get(id) ?? unsavedOf(collection).get(id)
        const frozen = before && frozenAgainst(collection, before.record, record)
        if (frozen) return Promise.reject(frozenError(frozen, collection, id))
      }
      queues.set(collection, queue)
      pending += 1
      const submitted = new Promise<Acknowledgement>((resolve, reject) => {
        changes.forEach((change, index) => {
          const own = { resolve, reject }
          const { settle = [], owners = [] } = queue.get(change.id) ?? {}
          // One submission settles with its last change: the group is written, or refused, as a whole.
          queue.set(change.id, {
            ...change,
            owners: [...owners, own],
            settle: index === changes.length - 1 ? [...settle, own] : settle,
          })
        })
      })
      report(state())
      void pump(collection)
      return submitted
    },
    /** What was asked and is not in the store: shown in place of what the store says. */
    unsaved: (collection: CollectionName): ReadonlyMap<string, Change> => unsavedOf(collection),
    state,
    /** Tries once more, at once, everything that is kept. */
    async drain(): Promise<void> {
      for (const collection of unsaved.keys()) await retry(collection)
      await mirror.retry()
    },
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
