import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from '#electron/main/byte-range.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test.each([
  ['bytes=0-0', 10, { start: 0, end: 1 }],
  ['bytes=2-5', 10, { start: 2, end: 6 }],
  ['bytes=2-', 10, { start: 2, end: 10 }],
  ['bytes=2-99', 10, { start: 2, end: 10 }],
  ['bytes=-3', 10, { start: 7, end: 10 }],
  ['bytes=-99', 10, { start: 0, end: 10 }],
])('%s of %i bytes', (header, size, range) => expect(byteRange(header, size)).toEqual(range))

test.each(['bytes=10-', 'bytes=11-12', 'bytes=-0'])('%s of 10 bytes cannot be satisfied', header =>
  expect(byteRange(header, 10)).toBe('unsatisfiable'),
)

test('nothing can be satisfied of an empty file', () => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable')
})

test.each([null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b', 'bytes= 1-2'])(
  '%s asks for the whole',
  header => expect(byteRange(header, 10)).toBeNull(),
)

test('a range always lies within the file and is never empty', () => {
  const numbers = fc.option(fc.nat(2000), { nil: '' })
  fc.assert(
    fc.property(numbers, numbers, fc.nat(1000), (first, last, size) => {
      const range = byteRange(`bytes=${first}-${last}`, size)
      if (range === null || range === 'unsatisfiable') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThan(range.start)
      expect(range.end).toBeLessThanOrEqual(size)
    }),
    propertySeed(500),
  )
})
