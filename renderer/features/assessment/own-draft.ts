import type { Store } from '#renderer/store/store-contract.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import { versionsOf } from '#shared/domain/assessment/versions.ts'
import { withAnswersChange } from '#shared/domain/assessment/with-answers-change.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { Answers } from './answer-history.ts'

export type Place = { dossierId: string; grid: string; memberId: string; task: Task }

/** Answers, and the given record that they come after: what is written for one is nothing of the next. */
export type Written = { after: string | undefined; answers: Answers }

/** What all windows wrote of a task so far; to be asked for in a turn. */
export const latestVersions = async (store: Store, place: Place) =>
  versionsOf(await store.find('assessments', { dossierId: place.dossierId }), place)

/**
 * Writes what changed of the answers over what other windows wrote of them, in a turn; the first answer makes the record.
 * `null`: it was given meanwhile in another window, and no longer changes (invariant 2).
 */
export const keepAnswers = (store: Store, place: Place, to: Written, from: Written): Promise<AssessmentRecord | null> =>
  store.inTurn(async () => {
    const { draft, inForce } = await latestVersions(store, place)
    if (inForce?.id !== to.after) return null
    const answers = draft ? withAnswersChange(draft.answers, from.answers, to.answers) : { ...to.answers }
    const record = { ...(draft ?? newDraft(store, place, inForce)), answers, clock: store.tick(), updatedAt: now() }
    await store.put('assessments', record)
    return record
  })

/** Begins a version that replaces the given one, from its answers, unless one is begun already. */
export const beginAgain = (store: Store, place: Place): Promise<void> =>
  store.inTurn(async () => {
    const { draft, inForce } = await latestVersions(store, place)
    if (!inForce || draft) return
    await store.put('assessments', { ...newDraft(store, place, inForce), answers: inForce.answers })
  })

/**
 * What is to be sealed, as all windows wrote it: the draft, or what another window gave meanwhile. A version that was
 * given up there leaves nothing to seal but what counts already.
 */
export async function toSeal(store: Store, place: Place, after: string | undefined): Promise<AssessmentRecord> {
  const { draft, inForce } = await latestVersions(store, place)
  if (inForce && inForce.id !== after) return inForce
  return draft ?? inForce ?? newDraft(store, place, null)
}

function newDraft(store: Store, place: Place, replaced: AssessmentRecord | null): AssessmentRecord {
  const { dossierId, grid, memberId, task } = place
  return {
    ...store.stamp(),
    dossierId,
    kind: task.kind,
    ...(task.kind === 'contribution' ? { capacity: task.capacity } : {}),
    grid,
    memberId,
    ...(replaced ? { supersedes: replaced.id } : {}),
    answers: {},
    updatedAt: now(),
  }
}

const now = () => new Date().toISOString()
