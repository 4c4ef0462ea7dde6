import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastTrue } from '#shared/text/last-true.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

it('the last count that holds is found without asking for each of them, nor for none', () => {
  const counts = fc.nat(5000)
  fc.assert(
    fc.property(counts, counts, (most, last) => {
      const asked: number[] = []
      const holds = (count: number) => {
        asked.push(count)
        return count <= last
      }
      expect(lastTrue(most, holds)).toBe(Math.min(most, last))
      expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(most + 1)))
      expect(asked).not.toContain(0)
    }),
    propertySeed(),
  )
  expect(lastTrue(-1, () => true)).toBe(0)
})
