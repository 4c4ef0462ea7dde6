import type { AnyAssessment } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'

export type Standing = 'not_begun' | 'begun' | 'sealed'

/**
 * How far one person is with the grids of a dossier, from the records of one kind. What was given counts, even while a
 * version that would replace it is being written.
 */
export function standingOf(own: readonly AnyAssessment[]): Standing {
  if (own.length === 0) return 'not_begun'
  const grids = new Set(own.map(({ grid }) => grid))
  const given = new Set(own.filter(({ seal }) => seal !== undefined).map(({ grid }) => grid))
  return given.size === grids.size ? 'sealed' : 'begun'
}

/** Whether a version that replaces a given one is being written. */
export function isRewriting(own: readonly AnyAssessment[]): boolean {
  const counting = new Set(inForce(own).flatMap(({ id, seal }) => (seal ? [id] : [])))
  return own.some(({ seal, supersedes }) => seal === undefined && supersedes !== undefined && counting.has(supersedes))
}
