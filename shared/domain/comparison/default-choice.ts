import type { AssessmentRecord } from '../assessment.ts'
import { byMoment } from './comparable.ts'

/** Sides that one look can hold. */
export const mostSides = 4

/**
 * What is compared when one comes from a dossier: its last two retained assessments, before and after; else the
 * viewer's own beside the retained one; else what there is. From nowhere: nothing.
 */
export function defaultChoice(
  given: readonly AssessmentRecord[],
  dossierId: string | undefined,
  viewerId: string,
): string[] {
  const own = given.filter(one => one.dossierId === dossierId).toSorted(byMoment)
  const retained = own.filter(({ kind }) => kind === 'retained').slice(-2)
  if (retained.length === 2) return retained.map(({ id }) => id)
  const mine = own.filter(({ kind, memberId }) => kind === 'individual' && memberId === viewerId).slice(-1)
  return [...mine, ...retained].map(({ id }) => id)
}

/** The grid that most of what may be compared was answered with, that of the dossier one comes from first. */
export function defaultGrid(given: readonly AssessmentRecord[], dossierId: string | undefined): string | undefined {
  const near = given.filter(one => one.dossierId === dossierId)
  const counts = new Map<string, number>()
  for (const { grid } of near.length > 0 ? near : given) counts.set(grid, (counts.get(grid) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]
}
