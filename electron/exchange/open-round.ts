import type { OpenVault } from '#electron/ports/vaults.ts'
import { eventRecord } from '#shared/domain/act-event.ts'
import { type AssessmentRecord, answeredAssessment, closedAssessment } from '#shared/domain/assessment.ts'
import { keepsCommitment } from '#shared/domain/assessment-seal.ts'
import { firstRound, openingHash, roundOpened } from '#shared/domain/first-round.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { mayHoldPen } from '#shared/domain/round-pen.ts'
import { type DeviceKeys, deviceKeys } from './device-keys.ts'
import { recordsIn } from './records-in.ts'
import type { ClosedAssessment } from './seal-assessment.ts'
import { openEnvelope } from './sealed-envelope.ts'

export type OpenFailure = 'opening_not_recorded' | 'pen_elsewhere'

/** What was inside each closed assessment; `null` where it is not what its author had committed to. */
export type OpenedBody = {
  closedId: string
  assessmentId: string
  memberId: string
  assessment: AssessmentRecord | null
}

/**
 * Decrypts what members sealed for a round. Nothing is decrypted before its opening is in the write log, recorded by this
 * device, which holds the pen (invariant 3): `event` is the identifier of that record.
 */
export async function openRound(vault: OpenVault, event: string): Promise<Result<OpenedBody[], OpenFailure>> {
  const events = recordsIn(await vault.logged('events'), eventRecord)
  const opening = events.find(({ id, act }) => id === event && act === roundOpened)
  const { dossierId, grid, commitments } = opening?.round ?? {}
  if (!opening || !dossierId || !grid || !commitments || openingHash(commitments) !== opening.hash) {
    return failure('opening_not_recorded')
  }
  const keys = await deviceKeys(vault)
  const pen = firstRound(events, dossierId, grid)?.pen
  const { memberId, role } = vault.profile.identity
  const isPen = pen?.device === keys.device && pen.agreementKey === keys.agreementKey && pen.memberId === memberId
  if (!isPen || opening.device !== keys.device || !mayHoldPen(role)) return failure('pen_elsewhere')
  const closed = recordsIn(await vault.logged('assessments'), closedAssessment)
  const ofRound = closed.filter(one => one.dossierId === dossierId && one.grid === grid)
  return ok(
    await Promise.all(
      ofRound.map(async one => {
        const { id: closedId, assessmentId, memberId } = one
        return { closedId, assessmentId, memberId, assessment: await bodyOf(one, keys) }
      }),
    ),
  )
}

async function bodyOf(closed: ClosedAssessment, keys: DeviceKeys): Promise<AssessmentRecord | null> {
  const { assessmentId, memberId, dossierId, grid, envelope } = closed
  const commitment = closed.seal.hash
  const plain = await openEnvelope(keys.agreementPrivate, { assessmentId, commitment }, envelope)
  const read = answeredAssessment.safeParse(plain && parsed(plain))
  if (!read.success) return null
  const body = read.data
  const isTheirs = body.id === assessmentId && body.memberId === memberId && body.author === memberId
  const isOfRound = body.kind === 'individual' && body.dossierId === dossierId && body.grid === grid
  if (body.supersedes !== closed.supersedes) return null
  return isTheirs && isOfRound && keepsCommitment(body, commitment) ? body : null
}

function parsed(plain: Buffer): unknown {
  try {
    return JSON.parse(plain.toString('utf8'))
  } catch {
    return null
  }
}
