import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { EventRecord } from '#shared/domain/act-event.ts'
import type { AnyAssessment, AssessmentRecord } from '#shared/domain/assessment.ts'
import { type FirstRound, firstRound } from '#shared/domain/first-round.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { type RoundSeat, roundSeats } from '#shared/domain/round-seats.ts'
import { deviceName } from '#shared/sync/device-name.ts'

export type Round = FirstRound & {
  dossierId: string
  grid: string
  model: ModelRecord | undefined
  caller: MemberRecord | undefined
  seats: RoundSeat[]
  /** This profile holds the pen. */
  isPen: boolean
  /** One's own assessment that is not sealed yet. */
  draft: AssessmentRecord | undefined
}

export type Rounds = {
  rounds: Round[]
  models: ModelRecord[]
  members: MemberRecord[]
  events: EventRecord[]
  assessments: AnyAssessment[]
  ready: boolean
}

/** The first rounds of a dossier, one a grid, as far as this profile knows. */
export function useRounds(dossierId: string): Rounds {
  const { profileId, identity } = useProfile().profile
  const { memberId } = identity
  const { records: events, status: ofEvents } = useRecords('events', {})
  const { records: members, status: ofMembers } = useRecords('members', {})
  const { records: assessments, status: ofAssessments } = useRecords('assessments', { dossierId })
  const { records: models, status: ofModels } = useRecords('models', { kind: 'grid' })
  const ready = [ofEvents, ofMembers, ofAssessments, ofModels].every(status => status === 'ready')
  const rounds = useMemo(() => {
    const grids = new Set(events.flatMap(({ round }) => (round?.dossierId === dossierId ? [round.grid] : [])))
    return [...grids].toSorted().flatMap((grid): Round[] => {
      const round = firstRound(events, dossierId, grid)
      if (!round) return []
      const { pen } = round
      const day = civilDay(new Date())
      return [
        {
          ...round,
          ...{ dossierId, grid },
          model: models.find(({ reference }) => reference === grid),
          caller: members.find(({ id }) => id === pen?.memberId),
          seats: roundSeats({ members, assessments, events, round: { dossierId, grid }, day }),
          isPen: pen?.memberId === memberId && pen.device === deviceName(profileId),
          draft: draftOf(assessments, grid, memberId),
        },
      ]
    })
  }, [dossierId, events, members, assessments, models, memberId, profileId])
  return { rounds, models, members, events, assessments, ready }
}

function draftOf(assessments: readonly AnyAssessment[], grid: string, memberId: string): AssessmentRecord | undefined {
  return assessments.find(
    (one): one is AssessmentRecord =>
      one.kind === 'individual' && one.grid === grid && one.memberId === memberId && one.seal === undefined,
  )
}
