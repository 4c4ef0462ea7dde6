import type { EventRecord } from '../act-event.ts'
import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import { type DossierRecord, type DossierState, dossierStates } from '../dossier.ts'
import { isRoundOpen } from '../first-round.ts'
import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { type OpinionSense, opinionSenses } from '../opinion/sense.ts'
import type { PieceRecord } from '../piece.ts'
import type { TextRecord } from '../text.ts'
import { momentOf } from './comparable.ts'
import { type Count, countDossiers } from './counted-dossiers.ts'
import { type DebatedCriterion, mostDebated, type WeakCriterion, weakestCriteria } from './criterion-statistics.ts'
import { evaluated } from './evaluated.ts'

/** Below, a mean or a frequency says nothing of the next dossier: it is shown as few. */
export const fewDossiers = 5

export type CommitteeFacts<Class extends string = string> = {
  dossiers: readonly DossierRecord[]
  assessments: readonly AnyAssessment[]
  pieces: readonly PieceRecord[]
  events: readonly EventRecord[]
  texts: readonly TextRecord[]
  grids: readonly Grid[]
  /** Classes of the AI Act in their order, and the one of a dossier. */
  classes: readonly Class[]
  classOf(dossier: DossierRecord): Class
}

export type GridStatistics = {
  grid: Grid
  /** Dossiers with a retained assessment that could be computed. */
  dossiers: string[]
  bounds: Count<OpinionSense | 'not_conclusive'>[]
  /** Of the retained: mean 0–1, and the dossiers that lack required answers. */
  completeness: { mean: number; incomplete: string[] } | null
  weakest: WeakCriterion[]
  /** Dossiers whose round is open. */
  rounds: string[]
  debated: DebatedCriterion[]
}

export type CommitteeStatistics<Class extends string = string> = {
  states: Count<DossierState>[]
  classes: Count<Class>[]
  /** Of the opinions that were voted. */
  senses: Count<OpinionSense>[]
  grids: GridStatistics[]
}

/** What all the dossiers together say. Nobody's assessment is told apart, and no closed round is read. */
export function committeeStatistics<Class extends string>(facts: CommitteeFacts<Class>): CommitteeStatistics<Class> {
  const { dossiers, texts, grids } = facts
  const known = new Set(dossiers.map(({ id }) => id))
  return {
    states: countDossiers(
      dossierStates,
      dossiers.map(({ id, state }) => ({ dossierId: id, key: state })),
    ),
    classes: countDossiers(
      facts.classes,
      dossiers.map(dossier => ({ dossierId: dossier.id, key: facts.classOf(dossier) })),
    ),
    senses: countDossiers(
      opinionSenses,
      texts
        .filter(({ kind, vote, dossierId }) => kind === 'opinion' && vote !== undefined && known.has(dossierId))
        .map(({ dossierId, sense }) => ({ dossierId, key: sense })),
    ),
    grids: grids
      .map(grid => gridStatistics(grid, facts, known))
      .filter(({ dossiers, rounds }) => dossiers.length + rounds.length > 0),
  }
}

function gridStatistics(grid: Grid, facts: CommitteeFacts, known: ReadonlySet<string>): GridStatistics {
  const own = inForce(facts.assessments)
    .filter(isAnswered)
    .filter(one => one.grid === grid.reference && known.has(one.dossierId))
  const retained = latestRetained(own).flatMap(assessment => {
    const evaluation = evaluated(grid, assessment, facts.pieces)
    return evaluation ? [{ dossierId: assessment.dossierId, evaluation }] : []
  })
  const rounds = openRounds(own, facts.events)
  return {
    grid,
    dossiers: retained.map(({ dossierId }) => dossierId).toSorted(),
    bounds: countDossiers(
      [...opinionSenses, 'not_conclusive' as const],
      retained.map(({ dossierId, evaluation: { result } }) => ({
        dossierId,
        key: result.conclusive ? result.maxOpinion : ('not_conclusive' as const),
      })),
    ),
    completeness: completenessOf(retained),
    weakest: weakestCriteria(grid, retained),
    rounds: rounds.map(({ dossierId }) => dossierId),
    debated: mostDebated(grid, rounds),
  }
}

/** One retained assessment a dossier: the latest in force. */
function latestRetained(assessments: readonly AssessmentRecord[]): AssessmentRecord[] {
  const latest = new Map<string, AssessmentRecord>()
  for (const one of assessments.filter(({ kind }) => kind === 'retained')) {
    const known = latest.get(one.dossierId)
    if (!known || momentOf(known) < momentOf(one)) latest.set(one.dossierId, one)
  }
  return [...latest.values()].toSorted((a, b) => (a.dossierId < b.dossierId ? -1 : 1))
}

function openRounds(assessments: readonly AssessmentRecord[], events: readonly EventRecord[]) {
  const sealed = assessments.filter(
    ({ kind, seal, dossierId, grid }) =>
      kind === 'individual' && seal !== undefined && isRoundOpen(events, dossierId, grid),
  )
  return [...new Set(sealed.map(({ dossierId }) => dossierId))]
    .toSorted()
    .map(dossierId => ({ dossierId, sealed: sealed.filter(one => one.dossierId === dossierId) }))
}

function completenessOf(retained: readonly { dossierId: string; evaluation: Evaluation }[]) {
  if (retained.length === 0) return null
  const mean = retained.reduce((sum, { evaluation }) => sum + evaluation.result.completeness, 0) / retained.length
  const incomplete = retained.filter(({ evaluation }) => evaluation.result.missing.length > 0)
  return { mean, incomplete: incomplete.map(({ dossierId }) => dossierId) }
}
