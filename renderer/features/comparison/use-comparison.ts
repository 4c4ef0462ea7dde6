import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useVoices } from '#renderer/ui/round/use-voices.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { inForce } from '#shared/domain/assessment-seal.ts'
import { type CarriedOver, carriedOver } from '#shared/domain/comparison/carried-over.ts'
import { comparable } from '#shared/domain/comparison/comparable.ts'
import { defaultChoice, defaultGrid } from '#shared/domain/comparison/default-choice.ts'
import type { ComparedSide } from '#shared/domain/comparison/differences.ts'
import { evaluated } from '#shared/domain/comparison/evaluated.ts'
import { earlierStates, recordAsOf } from '#shared/domain/consolidation/earlier-states.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { ComparisonSearch } from './comparison-search.ts'

const everything = {}

export type Side = ComparedSide & { assessment: AssessmentRecord; dossier: DossierRecord }

export type Comparison = {
  ready: boolean
  dossiers: readonly DossierRecord[]
  members: readonly MemberRecord[]
  /** Grids that something may be compared on. */
  models: readonly ModelRecord[]
  reference: string | undefined
  grid: Grid | null
  /** What may be compared on that grid, what was retained before the changes of a day included. */
  candidates: readonly AssessmentRecord[]
  chosen: readonly string[]
  /** Of the chosen, those that are there and that the grid can compute, in their order. */
  sides: readonly Side[]
  myId: string
  /** Identifiers of those that a later one of the same hand replaces. */
  superseded: ReadonlySet<string>
  /** Of the candidates that stand no more, the day of the changes that came after, by identifier. */
  earlier: ReadonlyMap<string, string>
  /** Of the candidates made with an earlier version of the grid, how they are carried over, by identifier. */
  ofVersion: ReadonlyMap<string, CarriedOver>
}

/** Everything a comparison is made of; nothing that the person may not read yet enters it (invariant 3). */
export function useComparison(search: ComparisonSearch): Comparison {
  const { memberId: myId } = useProfile().profile.identity
  const { records: dossiers, status } = useRecords('dossiers', everything)
  const { records: members, status: ofMembers } = useRecords('members', everything)
  const { records: assessments, status: ofAssessments } = useVoices(everything)
  const { records: events, status: ofEvents } = useRecords('events', everything)
  const { records: pieces, status: ofPieces } = useRecords('pieces', everything)
  const { records: allModels, status: ofModels } = useRecords('models', { kind: 'grid' })
  const ready = [status, ofMembers, ofAssessments, ofEvents, ofPieces, ofModels].every(one => one === 'ready')

  const readable = useMemo(() => {
    const known = new Set(dossiers.map(({ id }) => id))
    return ready ? comparable(assessments, events, myId).filter(({ dossierId }) => known.has(dossierId)) : []
  }, [ready, dossiers, assessments, events, myId])
  const models = useMemo(() => {
    const used = new Set(readable.map(({ grid }) => grid))
    return allModels.filter(({ reference }) => used.has(reference))
  }, [allModels, readable])
  const reference = search.grid ?? defaultGrid(readable, search.from)
  const grid = useMemo(() => {
    const model = models.find(one => one.reference === reference)
    const loaded = model ? displayGrid(model.content) : null
    return loaded?.ok ? loaded.value : null
  }, [models, reference])
  const carried = useMemo(() => (grid ? carriedOver(grid, readable) : []), [grid, readable])
  const current = useMemo(
    () => [...readable.filter(one => one.grid === reference), ...carried.map(({ record }) => record)],
    [readable, reference, carried],
  )
  const states = useMemo(() => readable.filter(one => one.grid === reference).flatMap(statesOf), [readable, reference])
  const candidates = useMemo(() => [...current, ...states.map(({ record }) => record)], [current, states])
  const earlier = useMemo(() => new Map(states.map(({ record, day }) => [record.id, day])), [states])
  const superseded = useMemo(() => {
    const standing = new Set(inForce(current).map(({ id }) => id))
    return new Set(current.flatMap(({ id }) => (standing.has(id) ? [] : [id])))
  }, [current])
  const chosen = useMemo(
    () => search.of ?? defaultChoice(current, search.from, myId),
    [search.of, search.from, current, myId],
  )
  const sides = useMemo(
    () =>
      chosen.flatMap((id): Side[] => {
        const assessment = candidates.find(one => one.id === id)
        const dossier = dossiers.find(one => one.id === assessment?.dossierId)
        const evaluation = grid && assessment ? evaluated(grid, assessment, pieces) : null
        return assessment && dossier && evaluation
          ? [{ assessment, dossier, answers: assessment.answers, evaluation }]
          : []
      }),
    [chosen, candidates, dossiers, grid, pieces],
  )
  const ofVersion = useMemo(() => new Map(carried.map(one => [one.record.id, one])), [carried])
  const chosenOf = { reference, grid, candidates, chosen, sides }
  return { ready, dossiers, members, models, ...chosenOf, myId, superseded, earlier, ofVersion }
}

const statesOf = (record: AssessmentRecord) =>
  record.kind === 'retained'
    ? earlierStates(record, at => civilDay(new Date(at))).map(state => ({
        day: state.day,
        record: recordAsOf(record, state),
      }))
    : []
