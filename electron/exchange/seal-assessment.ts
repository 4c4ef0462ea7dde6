import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { RoundPen } from '#shared/domain/act-event.ts'
import type { AssessmentRecord, AssessmentSeal, closedAssessment } from '#shared/domain/assessment.ts'
import { commitmentOf, sealOf } from '#shared/domain/assessment-seal.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { RecordBase } from '#shared/domain/record.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { sealTo } from './sealed-envelope.ts'

export type ClosedAssessment = z.infer<typeof closedAssessment>
export type SealFailure = 'seal_without_salt' | 'pen_key_invalid'
export type Sealed = { seal: AssessmentSeal; closed: ClosedAssessment | null }

/** Bodies are filled up to a multiple of this, so that their length does not tell how much was written. Bytes. */
const bodyStep = 8192

/**
 * Seals an assessment with 32 random bytes of salt, and closes it towards the pen of its round where there is one. One
 * that is sealed already keeps its seal: a round called later closes what was given before. `stamp` is that of the
 * closed record; `at` an ISO instant.
 */
export async function sealAssessment(
  assessment: AssessmentRecord,
  pen: Pick<RoundPen, 'agreementKey'> | null,
  stamp: RecordBase,
  at: string,
): Promise<Result<Sealed, SealFailure>> {
  const seal = assessment.seal ?? sealOf(assessment, randomBytes(32).toString('hex'), at)
  if (seal.salt === undefined) return failure('seal_without_salt')
  if (pen === null || assessment.kind !== 'individual') return ok({ seal, closed: null })
  const { id: assessmentId, dossierId, grid, memberId, supersedes } = assessment
  const commitment = commitmentOf(assessment, seal.salt)
  if (commitment !== seal.hash) return failure('seal_without_salt')
  const body = Buffer.from(canonicalJson({ ...assessment, seal }))
  const filled = Buffer.alloc(Math.ceil(body.length / bodyStep) * bodyStep, ' ')
  body.copy(filled)
  const envelope = await sealTo(pen.agreementKey, { assessmentId, commitment }, filled).catch(() => null)
  if (!envelope) return failure('pen_key_invalid')
  return ok({
    seal,
    closed: {
      ...stamp,
      kind: 'sealed',
      ...{ dossierId, grid, memberId, assessmentId, envelope },
      seal: { at: seal.at, hash: commitment },
      ...(supersedes === undefined ? {} : { supersedes }),
    },
  })
}
