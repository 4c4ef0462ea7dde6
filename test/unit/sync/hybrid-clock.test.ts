import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordBase } from '#shared/domain/record.ts'
import { laterClock, nextClock, parseClock } from '#shared/sync/hybrid-clock.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const device = fc.stringMatching(/^[0-9a-zA-Z]{1,36}$/)
const wall = fc.integer({ min: 0, max: 4_000_000_000_000 })

test('a clock is written as the records expect it', () => {
  const clock = nextClock(null, 1_790_000_000_000, 'pc1')
  expect(clock).toBe('001790000000000-000000-pc1')
  expect(recordBase.shape.clock.safeParse(clock).success).toBe(true)
})

test('whatever the wall does, the next clock is later as text, and valid', () => {
  fc.assert(
    fc.property(fc.array(wall, { minLength: 2, maxLength: 50 }), device, (walls, name) => {
      let last: string | null = null
      for (const now of walls) {
        const next = nextClock(last, now, name)
        if (last !== null) expect(next > last).toBe(true)
        expect(recordBase.shape.clock.safeParse(next).success).toBe(true)
        last = next
      }
    }),
    propertySeed(),
  )
})

test('it follows the wall as soon as the wall is ahead', () => {
  fc.assert(
    fc.property(wall, fc.integer({ min: 1, max: 1_000_000 }), device, (now, later, name) => {
      const next = nextClock(nextClock(null, now, name), now + later, name)
      expect(parseClock(next)).toEqual({ milliseconds: now + later, counter: 0 })
    }),
    propertySeed(),
  )
})

test('a full counter goes on with the next millisecond', () => {
  expect(nextClock('000000000000005-999999-a', 0, 'a')).toBe('000000000000006-000000-a')
})

test('what was seen of another device comes before what is written next', () => {
  fc.assert(
    fc.property(wall, wall, device, device, (there, here, a, b) => {
      const seen = nextClock(null, there, a)
      const own = nextClock(null, here, b)
      const last = laterClock(own, seen)
      expect(laterClock(seen, own)).toBe(last)
      const next = nextClock(last, here, b)
      expect(next > seen && next > own).toBe(true)
    }),
    propertySeed(),
  )
  expect(laterClock(null, null)).toBeNull()
  expect(laterClock(null, 'a')).toBe('a')
})
