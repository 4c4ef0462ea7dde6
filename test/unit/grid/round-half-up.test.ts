import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfUp } from '#shared/domain/grid/round-half-up.ts'
import { propertySeed } from '../property-seed.ts'

describe('rounding', () => {
  it('goes to the nearest decimal of the exact binary value, ties up', () => {
    expect(roundHalfUp(31.25, 1)).toBe(31.3)
    expect(roundHalfUp(0.35, 1)).toBe(0.3)
    expect(roundHalfUp(0.5, 0)).toBe(1)
    expect(roundHalfUp(2.5, 0)).toBe(3)
    expect(roundHalfUp(1.005, 2)).toBe(1)
    expect(roundHalfUp(0.125, 2)).toBe(0.13)
  })

  it('sends a tie below zero up too, and gives no negative zero', () => {
    expect(roundHalfUp(-31.25, 1)).toBe(-31.2)
    expect(roundHalfUp(-31.26, 1)).toBe(-31.3)
    expect(roundHalfUp(-0.5, 0)).toBe(0)
    expect(roundHalfUp(-1.5, 0)).toBe(-1)
    expect(roundHalfUp(-0.01, 1)).toBe(0)
  })

  it('rounds to tens or hundreds with negative digits', () => {
    expect([14.9, 15, 83.3, -15].map(value => roundHalfUp(value, -1))).toEqual([10, 20, 80, -10])
    expect(roundHalfUp(50, -2)).toBe(100)
  })

  it('agrees with toFixed above zero and is never further than half a unit', () => {
    const values = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 8 }), (value, digits) => {
        const rounded = roundHalfUp(value, digits)
        if (value >= 0) expect(rounded).toBe(Number(value.toFixed(digits)))
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9)
      }),
      propertySeed(300),
    )
  })
})
