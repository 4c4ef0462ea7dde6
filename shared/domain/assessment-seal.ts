import type { AnyAssessment, AssessmentRecord, AssessmentSeal } from './assessment.ts'
import { canonicalHash } from './canonical-hash.ts'

/**
 * The commitment of an assessment: SHA-256 over the canonical JSON (RFC 8785) of what was answered, with the salt. It
 * binds whoever sealed, and tells nothing before the salt is known.
 */
export const commitmentOf = (assessment: AssessmentRecord, salt: string): string => {
  const { id, dossierId, kind, capacity, grid, memberId, answers, supersedes } = assessment
  const content = { id, dossierId, kind, grid, memberId, answers }
  return canonicalHash({
    salt,
    assessment: {
      ...content,
      ...(capacity === undefined ? {} : { capacity }),
      ...(supersedes === undefined ? {} : { supersedes }),
    },
  })
}

/** `salt`: 32 random bytes in hexadecimal; `at`: an ISO instant. */
export const sealOf = (assessment: AssessmentRecord, salt: string, at: string): AssessmentSeal => ({
  at,
  hash: commitmentOf(assessment, salt),
  salt,
})

/** Whether what is inside is what was committed to. A seal without salt cannot be checked. */
export const keepsCommitment = (assessment: AssessmentRecord, hash: string): boolean =>
  assessment.seal?.salt !== undefined &&
  assessment.seal.hash === hash &&
  commitmentOf(assessment, assessment.seal.salt) === hash

/** Without those that a later sealed one of the same person replaces. */
export function inForce<Assessment extends AnyAssessment>(assessments: readonly Assessment[]): Assessment[] {
  const replaced = new Set(
    assessments.flatMap(({ memberId, seal, supersedes }) =>
      seal === undefined || supersedes === undefined ? [] : [`${memberId}|${supersedes}`],
    ),
  )
  return assessments.filter(one => !replaced.has(`${one.memberId}|${assessmentIdOf(one)}`))
}

/** Of an assessment, or of the one inside a closed body. */
export const assessmentIdOf = (one: AnyAssessment): string =>
  'assessmentId' in one ? String(one.assessmentId) : one.id
