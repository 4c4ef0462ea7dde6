import type { EventRecord } from './act-event.ts'
import type { AnyAssessment } from './assessment.ts'
import { assessmentIdOf, inForce } from './assessment-seal.ts'
import { isLate, isRoundOpen, openingCommitments } from './first-round.ts'
import { colleges, type MemberRecord } from './member.ts'

/** `sealed`: given, and closed to this profile or one's own; `read`: open here; `nothing`: none that this profile knows. */
export type RoundSeat = {
  member: MemberRecord
  standing: 'nothing' | 'sealed' | 'read'
  /** Of an open round: it was not among the commitments the opening was recorded on. */
  late: boolean
}

const voices: readonly MemberRecord['role'][] = ['chair', 'vice_chair', 'member', 'rapporteur']

type Sources = {
  members: readonly MemberRecord[]
  assessments: readonly AnyAssessment[]
  events: readonly EventRecord[]
  round: { dossierId: string; grid: string }
  /** Civil day, `YYYY-MM-DD`. */
  day: string
}

/**
 * Who is expected in a first round and who has sealed, as far as this profile knows: members with a voice, and whoever
 * else has given an assessment. A member of whom no mandate was entered is expected.
 */
export function roundSeats({ members, assessments, events, round, day }: Sources): RoundSeat[] {
  const open = isRoundOpen(events, round.dossierId, round.grid)
  const commitments = openingCommitments(events, round.dossierId, round.grid)
  const given = inForce(
    assessments.filter(
      one =>
        one.dossierId === round.dossierId &&
        one.grid === round.grid &&
        (one.kind === 'sealed' || one.kind === 'individual') &&
        one.seal !== undefined,
    ),
  )
  return members.toSorted(byCollege).flatMap((member): RoundSeat[] => {
    const own = given.filter(({ memberId }) => memberId === member.id)
    if (own.length === 0) return isExpected(member, day) ? [{ member, standing: 'nothing', late: false }] : []
    const readable = own.some(({ kind }) => kind === 'individual')
    const late = own.every(({ seal }) => isLate(commitments, seal))
    return [{ member, standing: open && readable ? 'read' : 'sealed', late: open && late }]
  })
}

function byCollege(a: MemberRecord, b: MemberRecord): number {
  const rank = ({ college }: MemberRecord) => (college ? colleges.indexOf(college) : colleges.length)
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr')
}

function isExpected({ kind, role, mandates }: MemberRecord, day: string): boolean {
  const inMandate = mandates.some(({ from, until }) => from <= day && (until === undefined || day <= until))
  return kind === 'member' && voices.includes(role) && (mandates.length === 0 || inMandate)
}

/** Closed assessments of an open round of which nothing could be read: not arrived yet, or not what was committed to. */
export function unread(
  assessments: readonly AnyAssessment[],
  round: { dossierId: string; grid: string },
): AnyAssessment[] {
  const ofRound = assessments.filter(one => one.dossierId === round.dossierId && one.grid === round.grid)
  const bodies = new Set(ofRound.flatMap(one => (one.kind === 'individual' ? [one.id] : [])))
  return ofRound.filter(one => one.kind === 'sealed' && !bodies.has(assessmentIdOf(one)))
}
