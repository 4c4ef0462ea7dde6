import { expect, test } from 'vitest'
import { civilDate, englishDate, frenchDate, readCivilDate } from '#shared/text/civil-date.ts'

test.each([
  ['2026-02-12', '12 février 2026'],
  ['2026-08-01', '1er août 2026'],
  ['2028-02-29', '29 février 2028'],
  ['2026-02-29', '2026-02-29'],
  ['hier', 'hier'],
])('writes %s in French as %s', (date, written) => {
  expect(frenchDate(date)).toBe(written)
})

test('writes English dates without an ordinal', () => {
  expect(englishDate('2026-08-01')).toBe('1 August 2026')
  expect(civilDate('2026-12-31', 'en')).toBe('31 December 2026')
})

test('knows which days exist', () => {
  expect(readCivilDate('1900-02-29')).toBeNull()
  expect(readCivilDate('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 })
  expect(readCivilDate('2026-13-01')).toBeNull()
  expect(readCivilDate('2026-04-31')).toBeNull()
})
