import type { Contribution } from '#shared/domain/assessment/given.ts'
import { type Answer, type AssessmentRecord, answeredAssessment } from '#shared/domain/assessment.ts'
import type { Capacity } from '#shared/domain/member.ts'

const writtenAt = '2026-11-20T09:00:00.000Z'

export const say = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({ value, evidence: [], ...more })

/** One's own assessment, begun, unless told otherwise. */
export const aRecord = (id: string, change: Partial<AssessmentRecord> = {}): AssessmentRecord =>
  answeredAssessment.parse({
    id,
    author: 'm1',
    clock: '001790000000000-000000-test',
    schema: 1,
    dossierId: 'd1',
    kind: 'individual',
    grid: 'test@1.0.0',
    memberId: 'm1',
    answers: {},
    updatedAt: writtenAt,
    ...change,
  })

export const sealedAt = (at: string): Pick<Required<AssessmentRecord>, 'seal'> => ({
  seal: { at, hash: 'a'.repeat(64) },
})

/** A contribution given in a capacity, by somebody who bears its name. */
export const aContribution = (
  id: string,
  capacity: Capacity,
  answers: Record<string, Answer>,
  at = writtenAt,
): Contribution =>
  aRecord(id, { kind: 'contribution', capacity, memberId: capacity, answers, ...sealedAt(at) }) as Contribution
