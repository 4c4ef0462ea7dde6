import { givenContributions, givenReference } from './assessment/given.ts'
import type { AnyAssessment } from './assessment.ts'
import type { DossierRecord } from './dossier.ts'
import { answersToInput, countPieces } from './grid/answers-to-input.ts'
import { runEvaluation } from './grid/evaluation.ts'
import type { Grid } from './grid/grid.ts'
import { type MandatoryPiece, mandatoryPieces, ruleState, type UnknownFact } from './mandatory-pieces.ts'
import type { PieceRecord } from './piece.ts'

/** An answer of a grid that calls for a piece. */
export type GridCall = { grid: Grid; question: string; piece: string }

/** Why a piece is wanted: a rule of the list, or an answer that calls for it in a grid of the dossier. */
export type WantedBecause = { by: 'rule'; rule: MandatoryPiece } | { by: 'grid'; grid: Grid; question: string }

/**
 * A type of piece and what a dossier has of it. `missing` where none is there, `doubtful` where none of them can be read or
 * their type is a proposal nobody confirmed, `undecided` while facts that decide it are not given.
 */
export type WantedPiece = {
  type: string
  state: 'present' | 'doubtful' | 'missing' | 'undecided'
  /** By a rule that holds; what a grid calls for, or a rule not decided yet, keeps no referral from being received. */
  mandatory: boolean
  because: WantedBecause[]
  pieces: PieceRecord[]
  unknown: UnknownFact[]
}

const rank = { missing: 0, undecided: 1, doubtful: 2, present: 3 } as const

type Wanted = { because: WantedBecause[]; unknown: Set<UnknownFact>; holds: boolean; mandatory: boolean }

/**
 * The pieces a dossier must hold, with the reason of each: those of the list whose conditions hold or may, and those that
 * `calls` name (`calledFor`). What is missing first.
 */
export function wantedPieces(
  dossier: DossierRecord,
  pieces: readonly PieceRecord[],
  calls: readonly GridCall[],
): WantedPiece[] {
  const wanted = new Map<string, Wanted>()
  const want = (type: string, because: WantedBecause, unknown: readonly UnknownFact[] = []) => {
    const one = wanted.get(type) ?? { because: [], unknown: new Set(), holds: false, mandatory: false }
    one.because.push(because)
    for (const fact of unknown) one.unknown.add(fact)
    one.holds ||= unknown.length === 0
    one.mandatory ||= because.by === 'rule' && unknown.length === 0
    wanted.set(type, one)
  }
  for (const rule of mandatoryPieces) {
    const state = ruleState(rule, dossier)
    if (state.holds) want(rule.type, { by: 'rule', rule }, state.holds === 'unknown' ? state.unknown : [])
  }
  for (const { grid, question, piece } of calls) want(piece, { by: 'grid', grid, question })
  return [...wanted]
    .map(([type, { because, unknown, holds, mandatory }]): WantedPiece => {
      const own = pieces.filter(piece => piece.type === type)
      return {
        type,
        mandatory,
        because,
        pieces: own,
        state: stateOf(own, holds),
        unknown: mandatory ? [] : [...unknown],
      }
    })
    .toSorted((one, other) => rank[one.state] - rank[other.state] || Number(other.mandatory) - Number(one.mandatory))
}

function stateOf(pieces: readonly PieceRecord[], holds: boolean): WantedPiece['state'] {
  if (pieces.some(({ inspection, typeProposed }) => inspection.status === 'accepted' && !typeProposed)) return 'present'
  if (pieces.length > 0) return 'doubtful'
  return holds ? 'missing' : 'undecided'
}

/**
 * What the answers given by contributors call for in the grids of a dossier, those of the reference before them where the
 * rapporteur gave it. Without pieces to count, so that what is there is told as present rather than left out.
 */
export function calledFor(
  dossierId: string,
  grids: readonly Grid[],
  assessments: readonly AnyAssessment[],
): GridCall[] {
  const own = assessments.filter(one => one.dossierId === dossierId)
  return grids.flatMap(grid => {
    const named = `${grid.file.id}@${grid.file.version}`
    const given = [...givenContributions(own, named), givenReference(own, named)]
    const answers = Object.assign({}, ...given.map(one => one?.answers))
    const evaluation = runEvaluation(grid, answersToInput(answers, countPieces([])))
    if (!evaluation.ok) return []
    return evaluation.value.result.expectedPieces.map(({ question, piece }) => ({ grid, question, piece }))
  })
}

/** Those without which the referral is not complete. */
export const missingPieces = (wanted: readonly WantedPiece[]): WantedPiece[] =>
  wanted.filter(({ state, mandatory }) => state === 'missing' && mandatory)
