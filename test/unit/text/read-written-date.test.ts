import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '#shared/text/civil-date.ts'
import { readWrittenDate } from '#shared/text/read-written-date.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test.each([
  ['2027-03-31', '2027-03-31'],
  ['31/03/2027', '2027-03-31'],
  ['31 mars 2027', '2027-03-31'],
  ['Au plus tard le 1er avril 2027.', '2027-04-01'],
  ['avant le 15 fevrier 2027', '2027-02-15'],
  ['by 3 March 2027', '2027-03-03'],
  ['2026-02-31', 'impossible'],
  ['31 février 2026', 'impossible'],
  ['00/13/2026', 'impossible'],
  ['six mois après la mise en service', null],
  ['un an après le 12 février 2024', null],
  ['mars 2027', null],
  ['à la mise en service', null],
  ['', null],
])('« %s » is read as %s', (words, date) => {
  expect(readWrittenDate(words)).toBe(date)
})

test('every date that an act prints is read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.constantFrom('fr' as const, 'en' as const), (one, language) => {
      const iso = one.toISOString().slice(0, 10)
      expect(readWrittenDate(civilDate(iso, language))).toBe(iso)
    }),
    propertySeed(),
  )
})
