import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionsOf } from '#shared/domain/assessment/versions.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { propertySeed } from '../property-seed.ts'
import { aRecord, sealedAt } from './a-record.ts'

const own = { memberId: 'm1', grid: 'test@1.0.0', task: { kind: 'individual' } } as const
const day = (rank: number) => `2026-11-${String(10 + rank).padStart(2, '0')}T09:00:00.000Z`
const ids = (records: readonly AssessmentRecord[]) => records.map(({ id }) => id)

describe('the versions of an assessment', () => {
  it('begin with a draft, which counts for nothing yet', () => {
    expect(versionsOf([aRecord('a')], own)).toMatchObject({ given: [], inForce: null, draft: { id: 'a' } })
  })

  it('count the given one while the next is being written, then the next', () => {
    const first = aRecord('a', sealedAt(day(1)))
    const next = aRecord('b', { supersedes: 'a' })
    expect(versionsOf([first, next], own)).toMatchObject({ inForce: { id: 'a' }, draft: { id: 'b' } })
    const given = { ...next, ...sealedAt(day(2)) }
    const versions = versionsOf([given, first], own)
    expect(ids(versions.given)).toEqual(['a', 'b'])
    expect(versions).toMatchObject({ inForce: { id: 'b' }, draft: null })
  })

  it('leave aside a draft of what was replaced meanwhile', () => {
    const records = [
      aRecord('a', sealedAt(day(1))),
      aRecord('b', { supersedes: 'a', ...sealedAt(day(2)) }),
      aRecord('late', { supersedes: 'a' }),
    ]
    expect(versionsOf(records, own).draft).toBeNull()
  })

  it('are those of the person, of the grid and of the task alone', () => {
    const records = [
      aRecord('other person', { memberId: 'm2' }),
      aRecord('other grid', { grid: 'test@2.0.0' }),
      aRecord('reference', { kind: 'reference' }),
      aRecord('dpo', { kind: 'contribution', capacity: 'dpo' }),
    ]
    expect(versionsOf(records, own)).toEqual({ given: [], inForce: null, draft: null })
    const asDpo = { ...own, task: { kind: 'contribution', capacity: 'dpo' } } as const
    expect(versionsOf(records, asDpo).draft?.id).toBe('dpo')
  })

  it('have the last of a chain in force, in whatever order the records are read', () => {
    const chains = fc.integer({ min: 1, max: 6 }).chain(length =>
      fc.record({
        drafted: fc.boolean(),
        records: fc.shuffledSubarray(
          Array.from({ length }, (_, rank) =>
            aRecord(`v${rank}`, { ...(rank > 0 ? { supersedes: `v${rank - 1}` } : {}), ...sealedAt(day(rank)) }),
          ),
          { minLength: length, maxLength: length },
        ),
      }),
    )
    fc.assert(
      fc.property(chains, ({ records, drafted }) => {
        const last = `v${records.length - 1}`
        const draft = aRecord('draft', { supersedes: last })
        const versions = versionsOf(drafted ? [draft, ...records] : records, own)
        expect(versions.inForce?.id).toBe(last)
        expect(versions.draft?.id).toBe(drafted ? 'draft' : undefined)
        expect(ids(versions.given)).toEqual(records.map((_, rank) => `v${rank}`))
      }),
      propertySeed(200),
    )
  })
})
