import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutStamp, type Measure } from '#electron/signing/stamp-layout.ts'
import { type StampContent, stampLines } from '#electron/signing/stamp-text.ts'
import { instant } from '#test/pki/test-authority.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const content: StampContent = {
  name: 'Hélène Œuvrard',
  capacity: 'Présidente de séance',
  date: instant('2026-03-12'),
  serial: '4f3a29c1',
  language: 'fr',
  timeZone: 'Europe/Paris',
}
const texts = (changes: Partial<StampContent>) =>
  stampLines({ ...content, ...changes }).map(line => line.text.replaceAll('\u00A0', ' '))

describe('the words of a stamp', () => {
  test('in French', () => {
    expect(texts({})).toEqual([
      'Hélène Œuvrard',
      'Présidente de séance',
      'Signé le 12 mars 2026 à 13 h 00',
      'Certificat n° 4f3a29c1',
    ])
  })
  test('in English', () => {
    expect(texts({ language: 'en', timeZone: 'UTC' }).slice(2)).toEqual([
      'Signed on 12 March 2026 at 12:00 (UTC)',
      'Certificate no. 4f3a29c1',
    ])
  })
  test('the first of the month is « 1er », an hour has no zero before it, summer time counts', () => {
    expect(texts({ date: new Date('2026-08-01T06:05:00Z') })[2]).toBe('Signé le 1er août 2026 à 8 h 05')
  })
  test('a name on several lines or with hidden characters is put on one', () => {
    expect(texts({ name: ' Hélène\n\u202EŒuvrard ', capacity: '' })).toHaveLength(3)
    expect(texts({ name: 'He\u0301le\u0300ne\nŒuvrard' })[0]).toBe('Hélène Œuvrard')
  })
})

describe('the place of the lines', () => {
  const measure: Measure = (text, _, size) => Array.from(text).length * size * 0.5

  test('stays inside the box, top to bottom, whatever the texts and the box', () => {
    fc.assert(
      fc.property(
        fc.record({ name: fc.string({ maxLength: 200 }), capacity: fc.string({ maxLength: 120 }) }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 8, max: 200 }),
        (changes, width, height) => {
          const placed = layOutStamp(stampLines({ ...content, ...changes }), width, height, measure)
          let above = height
          for (const line of placed) {
            expect(line.x + measure(line.text, line.face, line.size)).toBeLessThanOrEqual(width + 1)
            expect(line.y + line.size * 0.75).toBeLessThanOrEqual(above + 0.01)
            expect(line.y - line.size * 0.25).toBeGreaterThanOrEqual(0)
            above = line.y
          }
        },
      ),
      propertySeed(300),
    )
  })

  test('is full size in the field of an act', () => {
    const [name] = layOutStamp(stampLines(content), 220, 76, measure)
    expect(name).toMatchObject({ text: 'Hélène Œuvrard', size: 10.5 })
  })

  test('breaks a long capacity in two before it shrinks', () => {
    const capacity = 'Présidente de la commission consultative de l’intelligence artificielle'
    const placed = layOutStamp(stampLines({ ...content, capacity }), 220, 90, measure)
    expect(placed.filter(line => line.role === 'capacity')).toHaveLength(2)
    expect(placed[0]?.size).toBe(10.5)
  })
})
