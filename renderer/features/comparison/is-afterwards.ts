import { byMoment } from '#shared/domain/comparison/comparable.ts'
import type { Side } from './use-comparison.ts'

/** True where the second side is what became of the first: same dossier, same hand, later. */
export function isAfterwards(sides: readonly Pick<Side, 'assessment'>[]): boolean {
  const [before, after] = sides.map(({ assessment }) => assessment)
  if (sides.length !== 2 || !before || !after) return false
  const sameHand = before.kind === after.kind && (before.kind === 'retained' || before.memberId === after.memberId)
  return before.dossierId === after.dossierId && sameHand && byMoment(before, after) < 0
}
