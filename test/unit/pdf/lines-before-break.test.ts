import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesBeforeBreak } from '#electron/pdf/engine/lines-before-break.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const lines = (count: number, height = 10) => Array.from({ length: count }, () => height)

describe('a paragraph at the foot of a page', () => {
  test.each([
    ['fits', 5, 50, null],
    ['breaks well by itself', 6, 40, null],
    ['would leave a widow', 5, 40, 3],
    ['would leave an orphan', 5, 10, 0],
    ['of three lines goes over whole', 3, 20, 0],
    ['has no room at all', 4, 5, null],
  ])('%s', (_, count, available, expected) => {
    expect(linesBeforeBreak(lines(count), available)).toBe(expected)
  })

  test('keeps two lines at least on each side, and never places more than fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 8, max: 20 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 400 }),
        (heights, available) => {
          const before = linesBeforeBreak(heights, available)
          if (before === null || before === 0) return
          const used = heights.slice(0, before).reduce((sum, height) => sum + height, 0)
          expect(used).toBeLessThanOrEqual(available)
          expect(before).toBeGreaterThanOrEqual(2)
          expect(heights.length - before).toBeGreaterThanOrEqual(2)
        },
      ),
      propertySeed(1000),
    )
  })
})
