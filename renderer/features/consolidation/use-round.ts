import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { useWithheld } from '#renderer/store/react/withheld.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import type { AnyAssessment, AssessmentRecord } from '#shared/domain/assessment.ts'
import { type Participant, participantsOf } from '#shared/domain/consolidation/participants.ts'
import { retainedRecord } from '#shared/domain/consolidation/retained-record.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { type FirstRound, firstRound } from '#shared/domain/first-round.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { Result } from '#shared/domain/result.ts'

export type Round = {
  dossier: DossierRecord
  model: ModelRecord
  /** The grids this dossier was, or may be, assessed with. */
  models: readonly ModelRecord[]
  grid: Result<Grid>
  members: readonly MemberRecord[]
  /** Of an open round only do their marks go any further. */
  participants: readonly Participant[]
  called: FirstRound | null
  retained: AssessmentRecord | null
}

/** `recused`: nothing of it is shown; `absent`: no such dossier; `no_grid`: nothing it could be assessed with. */
export type RoundReading = { status: 'loading' | 'recused' | 'absent' | 'no_grid' } | { status: 'ready'; round: Round }

/** The round of a dossier with one grid: that of the address, else the one most members sealed. */
export function useRound(dossierId: string, wanted: string | undefined): RoundReading {
  const { record: dossier, status: ofDossier } = useRecord('dossiers', dossierId)
  const { records: grids, status: ofGrids } = useRecords('models', { kind: 'grid' })
  const { records: assessments, status: ofAssessments } = useRecords('assessments', { dossierId })
  const { records: members, status: ofMembers } = useRecords('members', {})
  const { records: sittings, status: ofSittings } = useRecords('sittings', {})
  const { records: events, status: ofEvents } = useRecords('events', {})
  const loading = [ofDossier, ofGrids, ofAssessments, ofMembers, ofSittings, ofEvents].includes('loading')
  const models = useMemo(() => offered(grids, dossier?.grids ?? [], assessments), [grids, dossier, assessments])
  const model = models.find(({ reference }) => reference === wanted) ?? models[0]
  const grid = useMemo(() => (model ? displayGrid(model.content) : null), [model])
  const day = civilDay(new Date())
  const isRecused = useWithheld()?.has(dossierId) === true
  return useMemo(() => {
    if (loading) return { status: 'loading' }
    if (isRecused) return { status: 'recused' }
    if (!dossier) return { status: 'absent' }
    if (!model || !grid) return { status: 'no_grid' }
    const of = { dossierId, grid: model.reference }
    const participants = participantsOf({ ...of, members, assessments, sittings, events, day })
    const called = firstRound(events, dossierId, model.reference)
    const retained = retainedRecord(assessments, dossierId, model.reference)
    return { status: 'ready', round: { dossier, model, models, grid, members, participants, called, retained } }
  }, [loading, isRecused, dossier, model, models, grid, dossierId, members, assessments, sittings, events, day])
}

/** Grids of the dossier and those somebody sealed with, the most sealed first. */
function offered(grids: readonly ModelRecord[], own: readonly string[], assessments: readonly AnyAssessment[]) {
  const sealed = (reference: string) =>
    assessments.filter(
      ({ grid, kind, seal }) => grid === reference && seal && (kind === 'individual' || kind === 'sealed'),
    ).length
  return grids
    .map(model => ({ model, voices: sealed(model.reference), rank: own.indexOf(model.reference) }))
    .filter(({ voices, rank }) => voices > 0 || rank !== -1)
    .toSorted((a, b) => b.voices - a.voices || a.rank - b.rank)
    .map(({ model }) => model)
}
