import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { Acknowledgement, SaveState } from '../store-contract.ts'
import type { logMirror } from './log-mirror.ts'
import { type Later, retryDelay } from './retry-delays.ts'

/** A record to write, or `null` to delete it. */
export type Change = { id: string; record: Record<string, unknown> | null }
type Waiting = Change & { settle: { resolve: (at: Acknowledgement) => void; reject: (error: Error) => void }[] }
type Queue = Map<string, Waiting>

export type WriteToStore = (collection: CollectionName, changes: Change[]) => Promise<void>

/**
 * Groups writes: what is asked during a write goes with the next one, and of two writes of one record the later wins.
 * A write is acknowledged when the store and the write log both have it. What the store refused is kept here and tried
 * again; what the log refused, the mirror keeps.
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

  const unsavedOf = (collection: CollectionName) => {
    const known = unsaved.get(collection) ?? new Map<string, Change>()
    unsaved.set(collection, known)
    return known
  }
  const unsavedCount = () => [...unsaved.values()].reduce((sum, { size }) => sum + size, 0)
  const state = (): SaveState => ({
    pending: pending + unsavedCount() + (mirror.failing.read() ? mirror.waiting() : 0),
    savedAt,
    failed: unsavedCount() > 0 || mirror.failing.read(),
  })

  async function pump(collection: CollectionName): Promise<void> {
    if (busy.has(collection)) return
    busy.add(collection)
    for (let group = queues.get(collection); group && group.size > 0; group = queues.get(collection)) {
      queues.set(collection, new Map())
      const changes = [...group.values()]
      try {
        await write(collection, changes)
        for (const { id } of changes) unsavedOf(collection).delete(id)
        failures = 0
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
      if (!queue.has(change.id)) queue.set(change.id, { ...change, settle: [] })
    queues.set(collection, queue)
    return pump(collection)
  }

  return {
    submit(collection: CollectionName, changes: Change[]): Promise<Acknowledgement> {
      if (changes.length === 0) return Promise.resolve({ at: now() })
      const queue: Queue = queues.get(collection) ?? new Map()
      queues.set(collection, queue)
      pending += 1
      const submitted = new Promise<Acknowledgement>((resolve, reject) => {
        changes.forEach((change, index) => {
          const settle = queue.get(change.id)?.settle ?? []
          // One submission settles with its last change: the group is written, or refused, as a whole.
          queue.set(change.id, {
            ...change,
            settle: index === changes.length - 1 ? [...settle, { resolve, reject }] : settle,
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
