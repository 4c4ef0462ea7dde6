import type { EventRecord } from '../act-event.ts'
import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { isRoundOpen } from '../first-round.ts'

/**
 * What a person may put side by side: what the committee retained, what is their own, and the sealed assessments of the
 * others where the round of that dossier and grid was opened (invariant 3). Superseded ones stay: they are what a
 * re-examination is compared with.
 */
export const comparable = (
  assessments: readonly AnyAssessment[],
  events: readonly EventRecord[],
  viewerId: string,
): AssessmentRecord[] =>
  assessments.filter(isAnswered).filter(({ kind, memberId, seal, dossierId, grid }) => {
    if (kind === 'retained') return true
    if (kind !== 'individual') return false
    return memberId === viewerId || (seal !== undefined && isRoundOpen(events, dossierId, grid))
  })

/** When an assessment was given or last changed, for the order before and after. */
export const momentOf = ({ seal, updatedAt }: AssessmentRecord): string => seal?.at ?? updatedAt

/** From the earliest to the latest; those of the same instant by identifier. */
export const byMoment = (a: AssessmentRecord, b: AssessmentRecord): number =>
  momentOf(a) === momentOf(b) ? (a.id < b.id ? -1 : 1) : momentOf(a) < momentOf(b) ? -1 : 1
