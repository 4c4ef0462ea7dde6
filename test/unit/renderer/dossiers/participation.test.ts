import { describe, expect, test } from 'vitest'
import { participation } from '#renderer/features/dossiers/participation.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { assessors } from '#shared/domain/assessors.ts'
import type { MemberRecord } from '#shared/domain/member.ts'

const base = { author: 'm-1', clock: '000000000000001-000000-test', schema: 1 }

const aMember = (id: string, facts: Partial<MemberRecord> = {}): MemberRecord => ({
  ...base,
  id,
  name: id,
  kind: 'member',
  role: 'member',
  mandates: [{ from: '2026-01-01' }],
  ...facts,
})

const anAssessment = (memberId: string, facts: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  ...base,
  id: `a-${memberId}`,
  dossierId: 'd-1',
  kind: 'individual',
  grid: 'g@1.0.0',
  memberId,
  answers: {},
  updatedAt: '2026-11-20T09:00:00.000Z',
  ...facts,
})

const seal = { at: '2026-11-20T09:00:00.000Z', hash: 'a'.repeat(64) }

describe('those who assess', () => {
  test('have a voice and a mandate that covers the day', () => {
    const members = [
      aMember('ended', { mandates: [{ from: '2020-01-01', until: '2026-06-30' }] }),
      aMember('to come', { mandates: [{ from: '2027-01-01' }] }),
      aMember('secretariat', { role: 'secretariat' }),
      aMember('contributor', { kind: 'contributor' }),
      aMember('last day', { mandates: [{ from: '2020-01-01', until: '2026-11-23' }] }),
      aMember('chair', { role: 'chair' }),
    ]
    expect(assessors(members, '2026-11-23').map(({ id }) => id)).toEqual(['chair', 'last day'])
  })

  test('are seated college by college', () => {
    const members = [aMember('b', { college: 'users' }), aMember('none'), aMember('a', { college: 'elected' })]
    expect(assessors(members, '2026-11-23').map(({ id }) => id)).toEqual(['a', 'b', 'none'])
  })
})

describe('a shape', () => {
  const [me] = [aMember('me')]

  test('is empty, half filled, then filled, as an assessment is absent, begun, sealed', () => {
    const fill = (assessments: AssessmentRecord[]) => participation([me], assessments)[0]?.fill
    expect(fill([])).toBe('outline')
    expect(fill([anAssessment('me')])).toBe('half')
    expect(fill([anAssessment('me', { seal })])).toBe('filled')
  })

  test('tells nothing of a contribution, nor of the assessment the committee retained', () => {
    const others = [anAssessment('me', { kind: 'contribution', seal }), anAssessment('me', { kind: 'retained', seal })]
    expect(participation([me], others)[0]?.fill).toBe('outline')
  })

  test('is half filled while one of two grids is not sealed', () => {
    const two = [anAssessment('me', { seal }), anAssessment('me', { id: 'a-2', grid: 'h@1.0.0' })]
    expect(participation([me], two)[0]?.fill).toBe('half')
  })
})
