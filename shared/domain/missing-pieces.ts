import type { AnyAssessment } from './assessment.ts'
import { isAnswered } from './assessment.ts'
import { inForce } from './assessment-seal.ts'
import type { DossierRecord } from './dossier.ts'
import { answersToInput, countPieces } from './grid/answers-to-input.ts'
import { runEvaluation } from './grid/evaluation.ts'
import type { Grid } from './grid/grid.ts'
import { type MandatoryPiece, mandatoryPieces, ruleState, type UnknownFact } from './mandatory-pieces.ts'
import type { PieceRecord } from './piece.ts'

/** Why a piece is wanted: a rule of the list, or an answer that calls for it in a grid of the dossier. */
export type WantedBecause = { by: 'rule'; rule: MandatoryPiece } | { by: 'grid'; grid: Grid; question: string }

/**
 * A type of piece and what a dossier has of it. `missing` where none is there, `doubtful` where none of them can be read or
 * their type is a proposal nobody confirmed, `undecided` while facts that decide it are not given.
 */
export type WantedPiece = {
  type: string
  state: 'present' | 'doubtful' | 'missing' | 'undecided'
  /** By a rule of the list; what grids alone call for is expected, and keeps no referral from being received. */
  mandatory: boolean
  because: WantedBecause[]
  pieces: PieceRecord[]
  unknown: UnknownFact[]
}

const rank = { missing: 0, undecided: 1, doubtful: 2, present: 3 } as const

/**
 * The pieces a dossier must hold, with the reason of each: those of the list whose conditions hold, and those that the
 * answers given by the committee's rapporteur or its contributors call for in the dossier's grids. What is missing first.
 */
export function wantedPieces(
  dossier: DossierRecord,
  pieces: readonly PieceRecord[],
  grids: readonly Grid[],
  assessments: readonly AnyAssessment[],
): WantedPiece[] {
  const wanted = new Map<string, { because: WantedBecause[]; unknown: Set<UnknownFact>; holds: boolean }>()
  const want = (type: string, because: WantedBecause, unknown: readonly UnknownFact[] = []) => {
    const one = wanted.get(type) ?? { because: [], unknown: new Set(), holds: false }
    one.because.push(because)
    for (const fact of unknown) one.unknown.add(fact)
    one.holds ||= unknown.length === 0
    wanted.set(type, one)
  }
  for (const rule of mandatoryPieces) {
    const state = ruleState(rule, dossier)
    if (state.holds) want(rule.type, { by: 'rule', rule }, state.holds === 'unknown' ? state.unknown : [])
  }
  for (const grid of grids)
    for (const { question, piece } of calledForBy(grid, dossier, assessments))
      want(piece, { by: 'grid', grid, question })
  return [...wanted]
    .map(([type, { because, unknown, holds }]): WantedPiece => {
      const own = pieces.filter(piece => piece.type === type)
      const mandatory = because.some(({ by }) => by === 'rule')
      return { type, mandatory, because, pieces: own, state: stateOf(own, holds), unknown: holds ? [] : [...unknown] }
    })
    .toSorted((one, other) => rank[one.state] - rank[other.state] || Number(other.mandatory) - Number(one.mandatory))
}

function stateOf(pieces: readonly PieceRecord[], holds: boolean): WantedPiece['state'] {
  if (pieces.some(({ inspection, typeProposed }) => inspection.status === 'accepted' && !typeProposed)) return 'present'
  if (pieces.length > 0) return 'doubtful'
  return holds ? 'missing' : 'undecided'
}

/** Without pieces to count, so that what is there is told as present rather than left out. */
function calledForBy(grid: Grid, dossier: DossierRecord, assessments: readonly AnyAssessment[]) {
  const reference = `${grid.file.id}@${grid.file.version}`
  const told = inForce(assessments)
    .filter(isAnswered)
    .filter(one => one.dossierId === dossier.id && one.grid === reference && one.seal !== undefined)
    .filter(({ kind }) => kind === 'reference' || kind === 'contribution')
    // What the rapporteur took as the reference answer goes before what contributors said.
    .toSorted((one, other) => Number(one.kind === 'reference') - Number(other.kind === 'reference'))
  const answers = Object.assign({}, ...told.map(one => one.answers))
  const evaluation = runEvaluation(grid, answersToInput(answers, countPieces([])))
  return evaluation.ok ? evaluation.value.result.expectedPieces : []
}

/** Those without which the referral is not complete. */
export const missingPieces = (wanted: readonly WantedPiece[]): WantedPiece[] =>
  wanted.filter(({ state, mandatory }) => state === 'missing' && mandatory)
