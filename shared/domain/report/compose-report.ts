import { cleanTyped } from '#shared/text/clean-typed.ts'
import type { EventRecord } from '../act-event.ts'
import type { AnnotationRecord } from '../annotation.ts'
import { assertNever } from '../assert-never.ts'
import type { AnyAssessment } from '../assessment.ts'
import { canonicalJson } from '../canonical-hash.ts'
import type { DossierRecord } from '../dossier.ts'
import { isLate, openingCommitments } from '../first-round.ts'
import { countPieces } from '../grid/answers-to-input.ts'
import type { GridFile } from '../grid/grid-schema.ts'
import type { MemberRecord } from '../member.ts'
import type { PieceRecord } from '../piece.ts'
import { failure, ok, type Result } from '../result.ts'
import { isMembersVisible, ownAssessment, retainedAssessment, sealedByMembers } from './exportable-assessments.ts'
import type { AssessmentReport, ReportMember, ReportPerson, ReportRecord } from './report-record.ts'
import { withPassages } from './with-passages.ts'

export type ReportSources = {
  dossier: DossierRecord
  grid: GridFile
  assessments: readonly AnyAssessment[]
  events: readonly EventRecord[]
  pieces: readonly PieceRecord[]
  annotations: readonly AnnotationRecord[]
  members: readonly MemberRecord[]
  /** Who exports: nobody else's answers are given before the round is open. */
  viewer: string
  committee: { name: string; city: string }
  language: 'fr' | 'en'
  /** Civil date that the report will bear. */
  date: string
}

/** `names` false: members are told apart by their college and a number. */
export type ReportChoice = { what: 'mine' | 'retained' | 'consolidation' | 'blank'; names: boolean }

export type CompositionFailure = 'report_nothing_to_say' | 'report_round_closed'

/**
 * The record of what a person asked to export. It alone decides what may leave (invariant 3): the marks of the others
 * come in with an open round only, and what the committee retained is held back while a round that was called is closed.
 */
export function composeReport(sources: ReportSources, choice: ReportChoice): Result<ReportRecord, CompositionFailure> {
  const { dossier, grid, committee, language, date, members, viewer } = sources
  const { number, title, direction } = dossier
  const head = {
    format: 'report/1' as const,
    date,
    committee: committee.name,
    city: committee.city,
    language,
    grid,
    dossier: { number, title, direction },
  }
  const assessment = (rest: Pick<AssessmentReport, 'of' | 'answers' | 'members'> & { person?: ReportPerson }) =>
    ok(cleanTyped({ ...head, kind: 'assessment' as const, pieces: countPieces(sources.pieces), ...rest }))
  switch (choice.what) {
    case 'blank':
      return ok(cleanTyped({ ...head, kind: 'blank_grid' }))
    case 'mine': {
      const own = ownAssessment(sources)
      if (!own) return failure('report_nothing_to_say')
      const person = personOf(viewer, members, choice.names)
      return assessment({ of: 'member', person, answers: withPassages(own.answers, sources), members: [] })
    }
    case 'retained': {
      const retained = retainedAssessment(sources)
      if (!retained) return failure('report_nothing_to_say')
      return assessment({ of: 'retained', answers: withPassages(retained.answers, sources), members: [] })
    }
    case 'consolidation': {
      if (!isMembersVisible(sources)) return failure('report_round_closed')
      const retained = retainedAssessment(sources)
      return assessment({
        of: 'consolidation',
        answers: retained ? withPassages(retained.answers, sources) : {},
        members: membersOf(sources, choice.names),
      })
    }
    default:
      return assertNever(choice.what)
  }
}

function personOf(id: string, members: readonly MemberRecord[], named: boolean): ReportPerson {
  const member = members.find(one => one.id === id)
  const { role, capacity, college } = member ?? {}
  return {
    ...(named && member ? { name: member.name } : {}),
    ...(role === undefined ? {} : { role }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(college === undefined ? {} : { college }),
  }
}

/** By name; without names in an order that only the answers give, so that ranks tell nothing of the people. */
function membersOf(sources: ReportSources, named: boolean): ReportMember[] {
  const reference = `${sources.grid.id}@${sources.grid.version}`
  const commitments = openingCommitments(sources.events, sources.dossier.id, reference)
  const all = sealedByMembers(sources).map(({ memberId, answers, seal }): ReportMember => {
    const { college, role, ...person } = personOf(memberId, sources.members, named)
    const marks = Object.entries(answers).map(([id, { value, notApplicable, reason, comment }]) => [
      id,
      {
        value,
        ...(notApplicable === undefined ? {} : { notApplicable }),
        ...(reason === undefined ? {} : { reason }),
        ...(comment === undefined ? {} : { comment }),
      },
    ])
    return {
      ...person,
      ...(college === undefined ? {} : { college }),
      // The chair is one person: without names, an office would be a name.
      ...(named && role !== undefined ? { role } : {}),
      answers: Object.fromEntries(marks),
      ...(isLate(commitments, seal) ? { late: true as const } : {}),
    }
  })
  const keyOf = (one: ReportMember) => (named ? (one.name ?? '') : `${one.college ?? ''} ${canonicalJson(one.answers)}`)
  return all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
