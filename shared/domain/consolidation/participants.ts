import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import { assessors } from '../assessors.ts'
import type { MemberRecord } from '../member.ts'
import type { SittingRecord } from '../sitting.ts'

/** A person of the round, by what of a member is shown beside a mark. */
export type Person = Pick<MemberRecord, 'id' | 'name' | 'college'>

/**
 * Where a person stands in the round of one dossier with one grid. `sealed`: given, and here; `unread`: given, and still
 * closed on this profile; `not_sealed`: nothing given, a draft says nothing; `recused`: takes no part.
 */
export type Participant = { person: Person } & (
  | { standing: 'sealed'; assessment: AssessmentRecord }
  | { standing: 'unread' | 'not_sealed' | 'recused' }
)

type Round = {
  dossierId: string
  /** `id@version`. */
  grid: string
  members: readonly MemberRecord[]
  assessments: readonly AnyAssessment[]
  sittings: readonly SittingRecord[]
  /** `YYYY-MM-DD`, on which mandates are looked at. */
  day: string
}

/**
 * Everybody who takes part, assessors first in the order of colleges and names, then those whose mandate ended after
 * they sealed. What was begun and not sealed is not even read.
 */
export function participantsOf({ dossierId, grid, members, assessments, sittings, day }: Round): Participant[] {
  const given = inForce(assessments)
    .filter(one => one.seal && one.dossierId === dossierId && one.grid === grid)
    .filter(({ kind }) => kind === 'individual' || kind === 'sealed')
    .toSorted((a, b) => Number(isAnswered(b)) - Number(isAnswered(a)) || (a.clock < b.clock ? 1 : -1))
  const recused = recusedOf(dossierId, sittings)
  const convened: Person[] = assessors(members, day)
  const known = new Set(convened.map(({ id }) => id))
  const others = [...new Set(given.map(({ memberId }) => memberId))]
    .filter(id => !known.has(id))
    .map((id): Person => members.find(member => member.id === id) ?? { id, name: id })
  return [...convened, ...others].map((person): Participant => {
    if (recused.has(person.id)) return { person, standing: 'recused' }
    const own = given.find(({ memberId }) => memberId === person.id)
    if (!own) return { person, standing: 'not_sealed' }
    return isAnswered(own) ? { person, standing: 'sealed', assessment: own } : { person, standing: 'unread' }
  })
}

/** Who withdrew in a sitting that has the dossier on its agenda (invariant 4). */
export const recusedOf = (dossierId: string, sittings: readonly SittingRecord[]): ReadonlySet<string> =>
  new Set(
    sittings
      .filter(({ agenda }) => agenda.some(item => item.dossierId === dossierId))
      .flatMap(({ attendance }) => attendance)
      .filter(({ status }) => status === 'recused')
      .map(({ memberId }) => memberId),
  )
