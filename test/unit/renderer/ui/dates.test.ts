import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clockTime,
  dayAndTime,
  dayOfInstant,
  daysBetween,
  longDay,
  relativeDays,
  shortDay,
} from '#renderer/ui/language/dates.ts'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('days', () => {
  test('are written in the language, with the year when it is another', () => {
    expect(shortDay('2026-11-26', '2026-11-23', 'fr')).toBe('26 nov.')
    expect(shortDay('2027-01-15', '2026-11-23', 'fr')).toBe('15 janv. 2027')
    expect(longDay('2026-11-26', 'fr')).toBe('jeudi 26 novembre')
    expect(longDay('2026-11-26', 'en')).toBe('Thursday 26 November')
    expect(shortDay('2027-01-15', '2026-11-23', 'en')).toBe('15 Jan 2027')
    expect(dayOfInstant('2026-11-26T12:00:00Z', 'en')).toBe('26 November 2026')
    expect(plain(dayAndTime('2026-11-26T12:00:00Z', 'fr'))).toMatch(/^26 novembre 2026 à \d\d:00$/)
  })

  test('say the first of a month as French does', () => {
    expect(shortDay('2027-01-01', '2026-11-23', 'fr')).toBe('1er janv. 2027')
    expect(longDay('2027-03-01', 'fr')).toBe('lundi 1er mars')
    expect(dayOfInstant('2021-01-01T12:00:00Z', 'fr')).toBe('1er janvier 2021')
    expect(dayOfInstant('2021-01-11T12:00:00Z', 'fr')).toBe('11 janvier 2021')
    expect(dayOfInstant('2021-01-01T12:00:00Z', 'en')).toBe('1 January 2021')
    expect(plain(dayAndTime('2026-11-01T12:00:00Z', 'fr'))).toMatch(/^1er novembre 2026 à /)
  })

  test('are counted whole, over the changes of hour', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(relativeDays(3, 'fr')).toBe('dans 3 jours')
    expect(relativeDays(0, 'fr')).toBe('aujourd’hui')
  })

  test('between two days and back is nothing', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)]
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0)
      }),
      propertySeed(),
    )
  })

  test('hours go to 24 in both languages', () => {
    const instant = new Date(2026, 10, 23, 14, 32).toISOString()
    expect([clockTime(instant, 'fr'), clockTime(instant, 'en')]).toEqual(['14:32', '14:32'])
  })
})

test('sizes are in decimal units', () => {
  expect([fileSize(7, 'en'), fileSize(1, 'en')]).toEqual(['7 bytes', '1 byte'])
  expect(plain(fileSize(7, 'fr'))).toBe('7 octets')
  expect(plain(fileSize(812_000, 'fr'))).toBe('812 ko')
  expect(plain(fileSize(2_400_000, 'en'))).toBe('2.4 MB')
})

test('a search minds neither accents, nor case, nor ligatures, nor the kind of apostrophe', () => {
  expect(plainText('L’Œuvre réexaminée')).toBe(plainText("l'oeuvre REEXAMINEE"))
})
