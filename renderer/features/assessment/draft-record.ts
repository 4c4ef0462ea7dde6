import type { Store } from '#renderer/store/store-contract.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { RecordBase } from '#shared/domain/record.ts'

export type Place = { dossierId: string; grid: string; memberId: string; task: Task }

/** A new record of a task, without an answer; `supersedes`: the sealed one that it replaces. */
export function draftRecord(store: Store, place: Place, supersedes: string | undefined): AssessmentRecord {
  const { dossierId, grid, memberId, task } = place
  return {
    ...stampOf(store, keyOf(place, supersedes)),
    dossierId,
    kind: task.kind,
    ...(task.kind === 'contribution' ? { capacity: task.capacity } : {}),
    grid,
    memberId,
    ...(supersedes === undefined ? {} : { supersedes }),
    answers: {},
    updatedAt: '',
  }
}

/** The next draft of this place is another record: this one was given up. */
export const forgetDraft = (store: Store, place: Place, supersedes: string | undefined): void => {
  stamps.get(store)?.delete(keyOf(place, supersedes))
}

const keyOf = (place: Place, supersedes: string | undefined) => JSON.stringify([place, supersedes ?? null])

const stamps = new WeakMap<Store, Map<string, RecordBase>>()

/** Until the store has shown a new record, every write of it carries the same identity: two would be two records. */
function stampOf(store: Store, key: string): RecordBase {
  const known = stamps.get(store) ?? new Map<string, RecordBase>()
  stamps.set(store, known)
  const stamp = known.get(key) ?? store.stamp()
  known.set(key, stamp)
  return stamp
}
