import type { EventRecord } from './act-event.ts'
import { type AnyAssessment, type AssessmentRecord, isAnswered } from './assessment.ts'
import { isRoundOpen } from './first-round.ts'

/**
 * The assessments a person may see the answers of (invariant 3): one's own, what is not a member's own, and the sealed
 * ones of the others once the round of that dossier and grid is open.
 */
export function readableAssessments(
  assessments: readonly AnyAssessment[],
  events: readonly EventRecord[],
  memberId: string,
): AssessmentRecord[] {
  return assessments
    .filter(isAnswered)
    .filter(
      ({ kind, seal, dossierId, grid, memberId: whose }) =>
        kind !== 'individual' || whose === memberId || (seal !== undefined && isRoundOpen(events, dossierId, grid)),
    )
}
