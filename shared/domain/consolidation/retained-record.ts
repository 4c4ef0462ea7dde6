import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'

/** What the committee retained for one dossier with one grid, the latest written where there are several; `null` before. */
export const retainedRecord = (
  assessments: readonly AnyAssessment[],
  dossierId: string,
  grid: string,
): AssessmentRecord | null =>
  inForce(assessments)
    .filter(isAnswered)
    .filter(one => one.kind === 'retained' && one.dossierId === dossierId && one.grid === grid)
    .toSorted((a, b) => (a.clock < b.clock ? 1 : -1))[0] ?? null
