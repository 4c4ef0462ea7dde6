import type { EventRecord } from '../act-event.ts'
import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import { assessors } from '../assessors.ts'
import { isLate, openingCommitments } from '../first-round.ts'
import type { MemberRecord } from '../member.ts'
import { recusedOf } from '../recusals.ts'
import type { SittingRecord } from '../sitting.ts'

/** A person of the round, by what of a member is shown beside a mark. */
export type Person = Pick<MemberRecord, 'id' | 'name' | 'college'>

/**
 * Where a person stands in the round of one dossier with one grid. `sealed`: given, and here; `unread`: given, and still
 * closed on this profile; `not_sealed`: nothing given, a draft says nothing; `recused`: takes no part. `late`: it was not
 * among the commitments the round was opened on, so that nothing proves that it was written blind.
 */
export type Participant = { person: Person } & (
  | { standing: 'sealed'; assessment: AssessmentRecord; late: boolean }
  | { standing: 'unread' | 'not_sealed' | 'recused' }
)

type Round = {
  dossierId: string
  /** `id@version`. */
  grid: string
  members: readonly MemberRecord[]
  assessments: readonly AnyAssessment[]
  sittings: readonly SittingRecord[]
  events: readonly EventRecord[]
  /** `YYYY-MM-DD`, on which mandates are looked at. */
  day: string
}

/**
 * Everybody who takes part, assessors first in the order of colleges and names, then those whose mandate ended after
 * they sealed. What was begun and not sealed is not even read.
 */
export function participantsOf({ dossierId, grid, members, assessments, sittings, events, day }: Round): Participant[] {
  const given = inForce(assessments)
    .filter(one => one.seal && one.dossierId === dossierId && one.grid === grid)
    .filter(({ kind }) => kind === 'individual' || kind === 'sealed')
    .toSorted((a, b) => Number(isAnswered(b)) - Number(isAnswered(a)) || (a.clock < b.clock ? 1 : -1))
  const recused = recusedOf(dossierId, sittings)
  const commitments = openingCommitments(events, dossierId, grid)
  const convened: Person[] = assessors(members, day)
  const known = new Set(convened.map(({ id }) => id))
  const others = [...new Set(given.map(({ memberId }) => memberId))]
    .filter(id => !known.has(id))
    .map((id): Person => members.find(member => member.id === id) ?? { id, name: id })
  return [...convened, ...others].map((person): Participant => {
    if (recused.has(person.id)) return { person, standing: 'recused' }
    const own = given.find(({ memberId }) => memberId === person.id)
    if (!own) return { person, standing: 'not_sealed' }
    if (!isAnswered(own)) return { person, standing: 'unread' }
    return { person, standing: 'sealed', assessment: own, late: isLate(commitments, own.seal) }
  })
}
