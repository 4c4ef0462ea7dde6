import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import type { Task } from './task.ts'

/**
 * One person's records of one task. `given`: sealed, the first one first; `inForce`: the given one that counts;
 * `draft`: what is being written, which replaces `inForce` where there is one.
 */
export type Versions = { given: AssessmentRecord[]; inForce: AssessmentRecord | null; draft: AssessmentRecord | null }

/** The versions of a task among the records of a dossier; `grid` is `id@version`. */
export function versionsOf(
  records: readonly AnyAssessment[],
  { memberId, grid, task }: { memberId: string; grid: string; task: Task },
): Versions {
  const own = records
    .filter(isAnswered)
    .filter(one => one.memberId === memberId && one.grid === grid && isOfTask(one, task))
  const given = own.filter(({ seal }) => seal !== undefined).toSorted(bySeal)
  const counting = inForce(given).at(-1) ?? null
  const draft = own
    .filter(({ seal, supersedes }) => seal === undefined && supersedes === counting?.id)
    .toSorted((a, b) => compare(a.clock, b.clock))
    .at(-1)
  return { given, inForce: counting, draft: draft ?? null }
}

function isOfTask(record: AssessmentRecord, task: Task): boolean {
  if (record.kind !== task.kind) return false
  return task.kind !== 'contribution' || record.capacity === task.capacity
}

/** In the order of sealing. */
export const bySeal = (a: AssessmentRecord, b: AssessmentRecord): number =>
  compare(a.seal?.at ?? '', b.seal?.at ?? '') || compare(a.clock, b.clock)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
