import type { z } from 'zod'
import { mayGive } from '../assessment/task.ts'
import { type AnyAssessment, type AssessmentRecord, type closedAssessment, isAnswered } from '../assessment.ts'
import { assessmentIdOf, inForce, keepsCommitment } from '../assessment-seal.ts'
import { firstRound, isRoundOpen } from '../first-round.ts'
import type { AdmissionDesk, Ruling } from './admission-terms.ts'
import { isPenOf } from './admit-event.ts'

type Closed = z.infer<typeof closedAssessment>

/** Assessments and contributions: what invariant 3 allows to come in, from whom, and when. */
export function admitAssessment(record: AnyAssessment, desk: AdmissionDesk): Ruling {
  const { author, dossierId } = desk.arrival
  if (record.dossierId !== dossierId) return 'other_dossier'
  if (!desk.find('dossiers', dossierId)) return 'dossier_unknown'
  if (record.memberId !== record.author) return 'not_theirs'
  const isOwn = record.memberId === author.memberId
  if (!isOwn && !speaksForOthers(record, desk)) return 'not_theirs'
  if (!isOwn && record.memberId === desk.me) return 'mine_differs'
  if (isOwn && !isTheirsToGive(record, desk)) return 'not_their_part'
  if (record.seal === undefined) return 'not_sealed'
  if (!isAnswered(record)) return admitClosed(record, desk)
  switch (record.kind) {
    case 'individual':
      return admitIndividual(record, desk)
    case 'contribution':
      return isOwn && desk.arrival.purpose === 'contributions' ? null : 'not_expected'
    case 'reference':
      return desk.arrival.purpose === 'opening' ? 'not_expected' : null
    case 'retained':
      return 'not_expected'
  }
}

/** What the person is here counts, not the capacity that the record claims: nobody answers in the place of another. */
function isTheirsToGive(record: AnyAssessment, { arrival, find }: AdmissionDesk): boolean {
  const { kind, role, capacity } = find('members', record.memberId) ?? arrival.author
  const claimed = 'capacity' in record ? (record as AssessmentRecord).capacity : undefined
  const dossier = find('dossiers', record.dossierId)
  const seat = { memberId: record.memberId, kind, role, capacity }
  return mayGive(seat, { rapporteurId: dossier?.rapporteurId }, { kind: record.kind, capacity: claimed })
}

/** What another gave comes by the device that holds the pen of its round, and by no other of the chair or the secretariat. */
function speaksForOthers(
  { kind, dossierId, grid }: AnyAssessment,
  { entitled, events, arrival }: AdmissionDesk,
): boolean {
  // Reference answers are of any grid of the dossier; a round is of one.
  const round = firstRound(events(), dossierId, kind === 'reference' ? (arrival.grid ?? grid) : grid)
  return entitled && round?.pen != null && isPenOf(arrival.author, round.pen)
}

function admitClosed(record: Closed, desk: AdmissionDesk): Ruling {
  if (desk.arrival.purpose === 'round') return 'not_expected'
  const round = firstRound(desk.events(), record.dossierId, record.grid)
  if (!round?.pen) return 'round_absent'
  if (record.envelope.recipient !== round.pen.agreementKey) return 'sealed_to_another'
  // One assessment has one commitment: two of them would leave its author the choice at the opening.
  const twin = desk.all('assessments').find(one => one.id !== record.id && assessmentIdOf(one) === record.assessmentId)
  if (twin && twin.memberId !== record.memberId) return 'other_author'
  if (twin?.seal && twin.seal.hash !== record.seal.hash) return 'second_assessment'
  if (twin?.kind === 'sealed') return 'known'
  return isSecond(record, desk) ? 'second_assessment' : null
}

/** A member's own answers, in clear: only once the round is open, and only if they are what was committed to. */
function admitIndividual(record: AssessmentRecord, desk: AdmissionDesk): Ruling {
  const { purpose } = desk.arrival
  if (purpose === 'round') return 'not_expected'
  if (!isRoundOpen(desk.events(), record.dossierId, record.grid)) return 'round_not_open'
  const closed = desk
    .all('assessments')
    .find(one => one.kind === 'sealed' && one.memberId === record.memberId && assessmentIdOf(one) === record.id)
  // What the pen brings of others is checked against what they sent; of oneself, one's seal is the commitment.
  if (!closed && purpose === 'opening') return 'commitment_absent'
  const commitment = closed?.seal?.hash ?? record.seal?.hash ?? ''
  if (!keepsCommitment(record, commitment)) return 'commitment_broken'
  return isSecond(record, desk) ? 'second_assessment' : null
}

/**
 * Not one voice a person: a further assessment of the same person and grid says which one it replaces, and leaves one in
 * force, which those that replace themselves or each other would not.
 */
function isSecond(record: AnyAssessment, desk: AdmissionDesk): boolean {
  const own = desk
    .all('assessments')
    .filter(
      one =>
        (one.kind === 'individual' || one.kind === 'sealed') &&
        one.seal !== undefined &&
        one.memberId === record.memberId &&
        one.dossierId === record.dossierId &&
        one.grid === record.grid,
    )
  return new Set(inForce([...own, record]).map(assessmentIdOf)).size !== 1
}
