import { describe, expect, it } from 'vitest'
import { isRewriting, standingOf } from '#shared/domain/assessment/standing.ts'
import { aRecord, sealedAt } from './a-record.ts'

const seal = sealedAt('2026-11-20T09:00:00.000Z')

describe('how far one is', () => {
  it('is said from nothing to sealed, grid by grid', () => {
    expect(standingOf([])).toBe('not_begun')
    expect(standingOf([aRecord('a')])).toBe('begun')
    expect(standingOf([aRecord('a', seal)])).toBe('sealed')
    expect(standingOf([aRecord('a', seal), aRecord('b', { grid: 'other@1.0.0' })])).toBe('begun')
  })

  it('stays sealed while the next version is being written', () => {
    const rewriting = [aRecord('a', seal), aRecord('b', { supersedes: 'a' })]
    expect(standingOf(rewriting)).toBe('sealed')
    expect(isRewriting(rewriting)).toBe(true)
    expect(isRewriting([aRecord('a', seal)])).toBe(false)
    expect(isRewriting([aRecord('a', seal), aRecord('b', { supersedes: 'a', ...seal })])).toBe(false)
  })
})
