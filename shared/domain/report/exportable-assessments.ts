import type { EventRecord } from '../act-event.ts'
import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import { firstRound, isRoundOpen } from '../first-round.ts'

/** What says whose answers may leave: one dossier with one exact version of a grid, seen by one person. */
export type ExportPlace = {
  dossier: { id: string }
  grid: { id: string; version: string }
  assessments: readonly AnyAssessment[]
  events: readonly EventRecord[]
  viewer: string
}

const referenceOf = ({ grid }: ExportPlace): string => `${grid.id}@${grid.version}`

const ofPlace = (place: ExportPlace): AssessmentRecord[] =>
  inForce(place.assessments)
    .filter(isAnswered)
    .filter(one => one.dossierId === place.dossier.id && one.grid === referenceOf(place))

const latest = (assessments: AssessmentRecord[]): AssessmentRecord | null =>
  assessments.toSorted((a, b) => (a.clock < b.clock ? 1 : -1))[0] ?? null

/** One's own assessment, sealed or not; the latest where there are several. */
export const ownAssessment = (place: ExportPlace): AssessmentRecord | null =>
  latest(ofPlace(place).filter(({ kind, memberId }) => kind === 'individual' && memberId === place.viewer))

/** What the committee retained; nothing while a round that was called is still closed. */
export function retainedAssessment(place: ExportPlace): AssessmentRecord | null {
  const round = firstRound(place.events, place.dossier.id, referenceOf(place))
  if (round !== null && round.openedAt === null) return null
  return latest(ofPlace(place).filter(({ kind }) => kind === 'retained'))
}

export const isMembersVisible = (place: ExportPlace): boolean =>
  isRoundOpen(place.events, place.dossier.id, referenceOf(place))

/** The members' sealed assessments once the round is open; none before, not even one's own. */
export function sealedByMembers(place: ExportPlace): AssessmentRecord[] {
  if (!isMembersVisible(place)) return []
  const last = new Map<string, AssessmentRecord>()
  for (const one of ofPlace(place).filter(({ kind, seal }) => kind === 'individual' && seal)) {
    const known = last.get(one.memberId)
    if (!known || known.clock < one.clock) last.set(one.memberId, one)
  }
  return [...last.values()]
}
