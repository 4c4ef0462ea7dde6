import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNewDossier } from '#renderer/features/dossiers/check-new-dossier.ts'
import { nextNumber } from '#renderer/features/dossiers/next-number.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const draft = { number: '2026-002', title: 'Titre', direction: '', summary: '' }

describe('the number proposed', () => {
  test('is the first of the year in an empty committee', () => {
    expect(nextNumber([], 2026)).toBe('2026-001')
  })

  test('follows the greatest of the year, not of other years, and grows past three digits', () => {
    expect(nextNumber(['2025-120', '2026-017', '2026-002'], 2026)).toBe('2026-018')
    expect(nextNumber(['2026-999'], 2026)).toBe('2026-1000')
  })

  test('is always accepted', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 2000 })))
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2020, max: 2030 }), (pairs, year) => {
        const taken = pairs.map(([of, rank]) => `${of}-${String(rank).padStart(3, '0')}`)
        expect(checkNewDossier({ ...draft, number: nextNumber(taken, year) }, taken)).toEqual({})
      }),
      propertySeed(),
    )
  })
})

describe('a new dossier', () => {
  test('has a number of its own', () => {
    expect(checkNewDossier(draft, ['2026-002'])).toEqual({ number: 'taken' })
  })

  test('has a number in its form, and a title', () => {
    expect(checkNewDossier({ ...draft, number: '26-2', title: '  ' }, [])).toEqual({
      number: 'wrong',
      title: 'missing',
    })
  })
})
