import type { EventRecord } from '../act-event.ts'
import type { AnnotationRecord } from '../annotation.ts'
import { leavingNotes } from '../annotations/readable.ts'
import { type AnyAssessment, isAnswered } from '../assessment.ts'
import { assessmentIdOf, inForce, keepsCommitment } from '../assessment-seal.ts'
import { firstRound, isRoundOpen, roundCalled, roundOpened } from '../first-round.ts'
import type { PieceRecord } from '../piece.ts'
import { hashesOf, versionOf } from '../piece-versions.ts'
import { failure, ok, type Result } from '../result.ts'
import type { RecordSets } from './admission-terms.ts'
import type { PackagePurpose } from './package-manifest.ts'

/** `spare`: files of former versions, which go where the vault has them; the records stand without. */
export type Leaving = { records: RecordSets; files: string[]; spare: string[] }
export type LeavingFailure = 'dossier_absent' | 'pen_elsewhere' | 'round_not_open' | 'nothing_to_send'

type Request = {
  purpose: PackagePurpose
  dossierId: string
  /** Of the round; contributions are of all grids of the dossier. */
  grid?: string | undefined
  /** Whose profile this is, on which device. */
  own: { memberId: string; device: string }
}

/**
 * The records of a profile that a package of each purpose carries, and the files they name. Before the opening nothing
 * that is answered by a member leaves but closed (invariant 3).
 */
export function whatLeaves(kept: RecordSets, request: Request): Result<Leaving, LeavingFailure> {
  const dossier = kept.dossiers?.find(({ id }) => id === request.dossierId)
  if (!dossier) return failure('dossier_absent')
  switch (request.purpose) {
    case 'round':
      return ofRound(kept, request)
    case 'contributions':
      return ofMine(kept, request)
    case 'opening':
      return ofOpening(kept, request)
  }
}

/** What another profile needs to assess the same dossier. */
function ofRound(kept: RecordSets, { dossierId, grid = '', own }: Request): Result<Leaving, LeavingFailure> {
  const events = kept.events ?? []
  if (!holdsPen(events, dossierId, grid, own)) return failure('pen_elsewhere')
  const dossiers = (kept.dossiers ?? []).filter(({ id }) => id === dossierId)
  const grids = new Set([grid, ...dossiers.flatMap(dossier => dossier.grids)])
  const pieces = (kept.pieces ?? []).filter(piece => piece.dossierId === dossierId)
  const references = inForce(kept.assessments ?? []).filter(
    one => one.kind === 'reference' && one.seal !== undefined && one.dossierId === dossierId && grids.has(one.grid),
  )
  return ok({
    records: {
      members: kept.members ?? [],
      models: (kept.models ?? []).filter(({ kind, reference }) => kind === 'grid' && grids.has(reference)),
      dossiers,
      pieces,
      events: ofGrid(events, dossierId, grid, [roundCalled]),
      assessments: references,
    },
    files: [...new Set(pieces.map(({ sha256 }) => sha256))],
    spare: [...new Set(versionsStoodOn(pieces, kept.annotations ?? []))],
  })
}

/** Former versions that notes for the committee were made in: whoever reads these can then see what they were about. */
const versionsStoodOn = (pieces: readonly PieceRecord[], annotations: readonly AnnotationRecord[]): string[] =>
  pieces.flatMap(piece => {
    const former = new Set(hashesOf(piece).filter(sha256 => sha256 !== piece.sha256))
    const notes = leavingNotes(annotations.filter(one => one.pieceId === piece.id))
    return notes.map(note => versionOf(note, piece)).filter(sha256 => former.has(sha256))
  })

/** What one person has to say of a dossier. */
function ofMine(kept: RecordSets, { dossierId, own: { memberId } }: Request): Result<Leaving, LeavingFailure> {
  const assessments = (kept.assessments ?? []).filter(
    one => one.dossierId === dossierId && one.memberId === memberId && mayLeave(one, kept.events ?? []),
  )
  const ofDossier = (kept.annotations ?? []).filter(one => one.dossierId === dossierId)
  const annotations = leavingNotes(ofDossier).filter(one => one.author === memberId)
  if (assessments.length + annotations.length === 0) return failure('nothing_to_send')
  const members = (kept.members ?? []).filter(({ id }) => id === memberId)
  return ok({ records: { members, assessments, annotations }, files: [], spare: [] })
}

function mayLeave(one: AnyAssessment, events: readonly EventRecord[]): boolean {
  switch (one.kind) {
    case 'sealed':
      return true
    case 'individual':
      return one.seal?.salt !== undefined && isRoundOpen(events, one.dossierId, one.grid)
    case 'contribution':
    case 'reference':
      return one.seal !== undefined
    case 'retained':
      return false
  }
}

/** The opening, with every commitment and every body that keeps it. */
function ofOpening(kept: RecordSets, { dossierId, grid = '', own }: Request): Result<Leaving, LeavingFailure> {
  const events = kept.events ?? []
  if (!holdsPen(events, dossierId, grid, own)) return failure('pen_elsewhere')
  if (!isRoundOpen(events, dossierId, grid)) return failure('round_not_open')
  const ofRoundAlone = (kept.assessments ?? []).filter(one => one.dossierId === dossierId && one.grid === grid)
  const closed = ofRoundAlone.filter(({ kind }) => kind === 'sealed')
  const commitments = new Map(closed.map(one => [assessmentIdOf(one), one.seal?.hash ?? '']))
  const bodies = ofRoundAlone
    .filter(isAnswered)
    .filter(({ id, kind }) => kind === 'individual' && commitments.has(id))
    .filter(body => keepsCommitment(body, commitments.get(body.id) ?? ''))
  return ok({
    records: {
      members: kept.members ?? [],
      events: ofGrid(events, dossierId, grid, [roundCalled, roundOpened]),
      assessments: [...closed, ...bodies],
    },
    files: [],
    spare: [],
  })
}

function holdsPen(events: readonly EventRecord[], dossierId: string, grid: string, own: Request['own']): boolean {
  const pen = firstRound(events, dossierId, grid)?.pen
  return pen?.memberId === own.memberId && pen.device === own.device
}

const ofGrid = (events: readonly EventRecord[], dossierId: string, grid: string, acts: readonly string[]) =>
  events.filter(({ act, round }) => acts.includes(act) && round?.dossierId === dossierId && round.grid === grid)
