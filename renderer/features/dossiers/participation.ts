import type { ShapeFill } from '#renderer/ui/members/college-shape.tsx'
import { type Standing, standingOf } from '#shared/domain/assessment/standing.ts'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import type { MemberRecord } from '#shared/domain/member.ts'

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
