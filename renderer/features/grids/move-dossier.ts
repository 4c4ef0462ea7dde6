import { recordAct } from '#renderer/store/events/next-event.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import type { MovePlan } from './move-plan.ts'

const gridVersionChanged = 'grid_version_changed'

/**
 * Moves a dossier to another version of a grid (grid/1 §13): my drafts begin anew there with the answers that follow, the
 * dossier records the version, and the act is recorded. What was written under the earlier version stays.
 */
export async function moveDossier(store: Store, dossierId: string, plan: MovePlan): Promise<void> {
  if (!(await store.inTurn(() => move(store, dossierId, plan)))) return
  const hash = canonicalHash({ dossier: dossierId, from: plan.from, to: plan.to.reference })
  await recordAct(store, { act: gridVersionChanged, subject: dossierId, hash })
}

/** Whether the dossier was there to be moved, and no other window had done so. */
async function move(store: Store, dossierId: string, { from, to, drafts }: MovePlan): Promise<boolean> {
  const dossier = await store.read('dossiers', dossierId)
  if (!dossier?.grids.includes(from)) return false
  const updatedAt = new Date().toISOString()
  const moved = drafts
    .filter(({ exists }) => !exists)
    .map(({ draft, mapped }): AssessmentRecord => {
      const { supersedes: _, ...rest } = draft
      return { ...rest, ...store.stamp(), grid: to.reference, answers: mapped.answers, updatedAt }
    })
  if (moved.length > 0) await store.putAll('assessments', moved)
  const grids = dossier.grids.map(grid => (grid === from ? to.reference : grid))
  await store.put('dossiers', { ...dossier, grids, updatedAt, clock: store.tick() })
  return true
}
