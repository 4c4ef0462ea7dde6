import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExactNumber, readTypedNumber, typedNumber } from '#shared/text/typed-number.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const languages = ['fr', 'en'] as const

describe('a number that was typed or pasted', () => {
  it.each([
    ['12.5', 12.5, 12.5],
    ['12,5', 12.5, 12.5],
    ['0.003', 0.003, 0.003],
    ['0,003', 0.003, 0.003],
    ['1,234.5', 1234.5, 1234.5],
    ['1.234,5', 1234.5, 1234.5],
    ['1.234.567', 1234567, 1234567],
    ['1 234,5', 1234.5, 1234.5],
    ['1\u202f234\u202f567,25', 1234567.25, 1234567.25],
    ['12 450.5', 12450.5, 12450.5],
    ['1 234.567', 1234.567, 1234.567],
    ['1,234', 1.234, 1234],
    ['1e9', 1e9, 1e9],
    ['−3', -3, -3],
    ['–1 250,5', -1250.5, -1250.5],
    ['12,', 12, 12],
    [',5', 0.5, 0.5],
    [' 7 ', 7, 7],
    ['', null, null],
    ['−', null, null],
  ])('%j is %d in French and %d in English', (typed, french, english) => {
    expect(readTypedNumber(typed, 'fr')).toEqual({ ok: true, value: french })
    expect(readTypedNumber(typed, 'en')).toEqual({ ok: true, value: english })
  })

  it('is refused where it reads two ways, with both', () => {
    expect(readTypedNumber('1.234', 'fr')).toMatchObject({
      error: { code: 'number_ambiguous', params: { less: '1,234', more: '1\u202f234' } },
    })
    expect(readTypedNumber('-12.500', 'fr')).toMatchObject({
      error: { code: 'number_ambiguous', params: { less: '−12,5', more: '−12\u202f500' } },
    })
  })

  it.each([
    '1.2.3',
    '1,2,3',
    '12 34',
    '1 2',
    '1,23.4',
    '0,123,456',
    'douze',
    '3 à 4',
    '1/2',
    '12-5',
    'e9',
    '1e',
    '.',
    ',',
  ])('%j is refused: no figure of it is dropped', typed => {
    for (const language of languages) {
      expect(readTypedNumber(typed, language)).toMatchObject({ error: { code: 'number_unread' } })
    }
  })

  it('is what a field shows of it, read back', () => {
    fc.assert(
      fc.property(
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.constantFrom(...languages),
        (value, language) => {
          expect(readTypedNumber(typedNumber(value, language), language)).toEqual({ ok: true, value: value + 0 })
        },
      ),
      propertySeed(500),
    )
  })

  it('is never a number with other figures than the typed ones', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789., e-'), maxLength: 12 })
    fc.assert(
      fc.property(
        typed.filter(text => !text.includes('e')),
        fc.constantFrom(...languages),
        (text, language) => {
          const read = readTypedNumber(text, language)
          if (!read.ok || read.value === null) return
          const figures = (written: string) => written.replace(/\D/g, '').replace(/^0+|0+$/g, '')
          const exact = typedNumber(read.value, language)
          if (!exact.includes('e')) expect(figures(exact)).toBe(figures(text))
        },
      ),
      propertySeed(500),
    )
  })

  it.each(['999999999999999999', '−9 007 199 254 740 993', '9'.repeat(30)])(
    'that would be kept as another one is refused where nothing bounds it: %s',
    typed => {
      expect(readExactNumber(typed, 'fr')).toMatchObject({ error: { code: 'number_unread' } })
      expect(readTypedNumber(typed, 'fr').ok).toBe(true)
    },
  )

  it.each([
    ['9 007 199 254 740 991', Number.MAX_SAFE_INTEGER],
    ['12,50', 12.5],
    ['100000000000000000000', 1e20],
    ['1e21', 1e21],
    ['', null],
  ])('is kept exactly where it can be: %s', (typed, value) => {
    expect(readExactNumber(typed, 'fr')).toEqual({ ok: true, value })
  })
})
