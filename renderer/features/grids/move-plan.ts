import { type AnyAssessment, type AssessmentRecord, isAnswered } from '#shared/domain/assessment.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { type MappedAnswers, mapAnswers } from '#shared/domain/grid/map-answers.ts'
import { compareVersions } from '#shared/domain/grid/version.ts'

/** One of my drafts and what becomes of it in the new version; `exists`: I have already begun one there, which is kept. */
export type MovedDraft = { draft: AssessmentRecord; mapped: MappedAnswers; exists: boolean }

/** What moving a dossier to a version does, before anything is written. `staying`: assessments that are not touched. */
export type MovePlan = { from: string; to: Grid; drafts: readonly MovedDraft[]; sealed: number; ofOthers: number }

/** Told from the file alone, before the few that say so are loaded: a library holds large grids that replace nothing here. */
export const mayReplaceOneOf = (grids: readonly string[], content: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(content.replaces) &&
  content.replaces.length > 0 &&
  grids.some(reference => reference.startsWith(`${content.id}@`))

/** The versions a dossier may move to: those that say they replace one it records, from the earliest to the latest. */
export function movesOf({ grids }: Pick<DossierRecord, 'grids'>, known: readonly Grid[]): { from: string; to: Grid }[] {
  return grids.flatMap(from => {
    const [id, version] = from.split('@')
    return known
      .filter(
        ({ file, reference }) =>
          file.id === id &&
          file.status !== 'withdrawn' &&
          !grids.includes(reference) &&
          file.replaces?.some(replaced => replaced.version === version),
      )
      .toSorted((a, b) => compareVersions(a.version, b.version))
      .map(to => ({ from, to }))
  })
}

/** `assessments`: all those of the dossier. Sealed ones and those of others stay as they are. */
export function planMove(from: string, to: Grid, assessments: readonly AnyAssessment[], memberId: string): MovePlan {
  const version = from.slice(from.indexOf('@') + 1)
  const ofGrid = assessments.filter(({ grid }) => grid === from)
  const drafts = ofGrid.filter(isAnswered).filter(one => one.memberId === memberId && one.seal === undefined)
  return {
    from,
    to,
    drafts: drafts.flatMap(draft => {
      const mapped = mapAnswers(to, version, draft.answers)
      if (!mapped.ok) return []
      const exists = assessments.some(
        one => one.grid === to.reference && one.memberId === memberId && one.kind === draft.kind,
      )
      return [{ draft, mapped: mapped.value, exists }]
    }),
    sealed: ofGrid.filter(({ seal }) => seal !== undefined).length,
    ofOthers: ofGrid.filter(({ seal, memberId: of }) => seal === undefined && of !== memberId).length,
  }
}
