import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinalRuns } from '#shared/text/ordinal-runs.ts'
import { typeset } from '#shared/text/typeset.ts'
import { typesetRuns } from '#shared/text/typeset-runs.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const texts = (runs: { text: string }[]) => runs.map(run => run.text)

describe('typography over runs', () => {
  test('sees the letter that ends the run before', () => {
    expect(texts(typesetRuns([{ text: 'Avis favorable' }, { text: '; suite' }], 'fr'))).toEqual([
      'Avis favorable\u202f',
      '; suite',
    ])
  })

  test('keeps what marks a run', () => {
    const runs = typesetRuns(
      [{ text: 'un avis ' }, { text: 'favorable avec réserves', bold: true }, { text: '.' }],
      'fr',
    )
    expect(runs).toEqual([{ text: 'un avis ' }, { text: 'favorable avec réserves', bold: true }, { text: '.' }])
  })

  test('gives the same text as typography over the whole, and as many runs', () => {
    const run = fc.record({
      text: fc.constantFrom('l', "'", 'été ', ' ;', ': ', '« ', ' »', 'n° ', '12', ' 450', '...', '?'),
    })
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), runs => {
        const set = typesetRuns(runs, 'fr')
        expect(set).toHaveLength(runs.length)
        expect(texts(set).join('')).toBe(typeset(texts(runs).join(''), 'fr'))
      }),
      propertySeed(1000),
    )
  })
})

describe('ordinal numbers', () => {
  test.each([
    ['Article 1er. —', ['Article 1', '^er', '. —']],
    ['la 2e séance du XXIe siècle', ['la 2', '^e', ' séance du XXI', '^e', ' siècle']],
    ['Ve République, 12e', ['Ve République, 12', '^e']],
    ['merci', ['merci']],
  ])('raises the letters of %s', (text, expected) => {
    expect(ordinalRuns(text).map(run => (run.superscript ? `^${run.text}` : run.text))).toEqual(expected)
  })
})

describe('written numbers', () => {
  test('follow the language', () => {
    expect(writtenNumber(12450.5, 'fr')).toBe('12\u202f450,5')
    expect(writtenNumber(12450.5, 'en')).toBe('12,450.5')
    expect(writtenNumber(-3, 'fr')).toBe('−3')
    expect(writtenNumber(0.1 + 0.2, 'fr')).toBe('0,3')
  })

  test('English takes curved quotation marks', () => {
    expect(typeset('the "Sorting" project\'s No. 4', 'en')).toBe('the “Sorting” project’s No.\u00a04')
  })
})
