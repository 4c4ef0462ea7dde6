import type { Answer, AnswerValue, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import { participantsOf } from '#shared/domain/consolidation/participants.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { College, MemberRecord } from '#shared/domain/member.ts'

export const dossierId = 'd-1'
export const at = '2026-11-20T09:00:00.000Z'
const base = (id: string) => ({ id, author: 'm-1', clock: '000000000000001-000000-test', schema: 1 })

export const aMember = (id: string, college?: College, facts: Partial<MemberRecord> = {}): MemberRecord => ({
  ...base(id),
  name: id,
  kind: 'member',
  role: 'member',
  mandates: [{ from: '2020-01-01' }],
  ...(college ? { college } : {}),
  ...facts,
})

export const anAnswer = (value: AnswerValue, more: Partial<Answer> = {}): Answer => ({ value, evidence: [], ...more })

export const anAssessment = (
  memberId: string,
  answers: Record<string, Answer>,
  facts: Partial<AssessmentRecord> = {},
): AssessmentRecord => ({
  ...base(`a-${memberId}`),
  dossierId,
  kind: 'individual',
  grid: 'test@1.0.0',
  memberId,
  answers,
  updatedAt: at,
  seal: { at, hash: 'a'.repeat(64) },
  ...facts,
})

export const aRetained = (answers: Record<string, Answer> = {}): AssessmentRecord => {
  const { seal, ...open } = anAssessment('m-1', answers, { id: 'retained', kind: 'retained' })
  return open
}

/** Everybody who sealed, in the order of the marks, in the colleges in turn; marks by question. */
export function consolidated(
  grid: Grid,
  marks: Record<string, AnswerValue[]>,
  colleges: readonly (College | undefined)[] = [],
  retained: Record<string, Answer> = {},
): ConsolidatedCriterion[] {
  const voters = Math.max(...Object.values(marks).map(given => given.length))
  const members = Array.from({ length: voters }, (_, rank) =>
    aMember(`m-${String(rank).padStart(3, '0')}`, colleges[rank % Math.max(1, colleges.length)]),
  )
  const assessments = members.map(({ id }, rank) =>
    anAssessment(
      id,
      Object.fromEntries(
        Object.entries(marks).flatMap(([question, given]) => {
          const value = given[rank]
          return value === undefined ? [] : [[question, anAnswer(value)]]
        }),
      ),
      { grid: grid.reference },
    ),
  )
  const round = { dossierId, grid: grid.reference, members, assessments, sittings: [], events: [], day: '2026-11-20' }
  return consolidate(grid, participantsOf(round), retained, {})
}
