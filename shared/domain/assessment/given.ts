import { type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import type { Capacity } from '../member.ts'
import { bySeal } from './versions.ts'

/** A contribution that was given: in a capacity, sealed. */
export type Contribution = AssessmentRecord & {
  kind: 'contribution'
  capacity: Capacity
  seal: NonNullable<AssessmentRecord['seal']>
}

const isContribution = (one: AssessmentRecord): one is Contribution =>
  one.kind === 'contribution' && one.capacity !== undefined && one.seal !== undefined

/** The contributions in force among the records of a dossier, in the order they were given; `grid` is `id@version`. */
export const givenContributions = (records: readonly AnyAssessment[], grid: string): Contribution[] =>
  inForce(records.filter(isAnswered).filter(isContribution))
    .filter(one => one.grid === grid)
    .toSorted(bySeal)

/** The reference answers in force, once the rapporteur has given them. */
export const givenReference = (records: readonly AnyAssessment[], grid: string): AssessmentRecord | null =>
  inForce(records.filter(isAnswered).filter(one => one.kind === 'reference' && one.seal !== undefined))
    .filter(one => one.grid === grid)
    .toSorted(bySeal)
    .at(-1) ?? null
