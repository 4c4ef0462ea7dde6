import type { AnyAssessment } from './assessment.ts'
import type { SittingRecord } from './sitting.ts'

/** Who withdrew in a sitting that has the dossier on its agenda (invariant 4). */
export const recusedOf = (dossierId: string, sittings: readonly SittingRecord[]): ReadonlySet<string> =>
  new Set(
    sittings
      .filter(({ agenda }) => agenda.some(item => item.dossierId === dossierId))
      .flatMap(({ attendance }) => attendance)
      .filter(({ status }) => status === 'recused')
      .map(({ memberId }) => memberId),
  )

/**
 * Without the voices of those who withdrew from the dossier, even sealed before: they count in no measure, no export and
 * no act. What they contributed in a capacity, or entered for the committee, is not a voice of theirs.
 */
export function withoutRecused<Assessment extends AnyAssessment>(
  assessments: readonly Assessment[],
  sittings: readonly SittingRecord[],
): Assessment[] {
  const recused = new Map<string, ReadonlySet<string>>()
  const hasWithdrawn = ({ dossierId, memberId }: Assessment) => {
    const known = recused.get(dossierId) ?? recusedOf(dossierId, sittings)
    recused.set(dossierId, known)
    return known.has(memberId)
  }
  return assessments.filter(one => (one.kind !== 'individual' && one.kind !== 'sealed') || !hasWithdrawn(one))
}

/** The dossiers a member withdrew from, in any sitting (invariant 4). */
export const withdrawnFrom = (memberId: string, sittings: readonly SittingRecord[]): ReadonlySet<string> =>
  new Set(
    sittings
      .filter(({ attendance }) => attendance.some(one => one.memberId === memberId && one.status === 'recused'))
      .flatMap(({ agenda }) => agenda.flatMap(({ dossierId }) => dossierId ?? [])),
  )
