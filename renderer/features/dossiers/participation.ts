import type { ShapeFill } from '#renderer/ui/members/college-shape.tsx'
import { type Standing, standingOf } from '#shared/domain/assessment/standing.ts'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { type College, colleges, type MemberRecord } from '#shared/domain/member.ts'

const voices: readonly MemberRecord['role'][] = ['chair', 'vice_chair', 'member', 'rapporteur']

/** Members who assess: a role with a voice, and a mandate that covers the day. */
export const assessors = (members: readonly MemberRecord[], day: string): MemberRecord[] =>
  members
    .filter(member => member.kind === 'member' && voices.includes(member.role) && inMandate(member, day))
    .toSorted((a, b) => rank(a.college) - rank(b.college) || a.name.localeCompare(b.name, 'fr'))

export const inMandate = (member: MemberRecord, day: string): boolean =>
  member.mandates.some(({ from, until }) => from <= day && (until === undefined || day <= until))

export type Participation = { member: MemberRecord; fill: ShapeFill }

/** How far each member's own assessment of one dossier is, as far as this profile knows. */
export function participation(
  members: readonly MemberRecord[],
  assessments: readonly AnyAssessment[],
): Participation[] {
  const ofMembers = assessments.filter(({ kind }) => kind === 'individual' || kind === 'sealed')
  return members.map(member => {
    const own = ofMembers.filter(({ memberId }) => memberId === member.id)
    return { member, fill: fills[standingOf(own)] }
  })
}

const fills = { not_begun: 'outline', begun: 'half', sealed: 'filled' } as const satisfies Record<Standing, ShapeFill>

const rank = (college: College | undefined) => (college ? colleges.indexOf(college) : colleges.length)
