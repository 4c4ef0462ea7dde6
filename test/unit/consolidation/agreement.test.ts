import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinalAgreement } from '#shared/domain/consolidation/agreement.ts'
import { lowMedian, medianDeviation } from '#shared/domain/consolidation/median-deviation.ts'
import { propertySeed } from '../property-seed.ts'

const counts = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 7 })
  .filter(all => all.some(count => count > 0))
const marks = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 })

const A = (all: readonly number[]) => ordinalAgreement(all) ?? Number.NaN

describe('agreement A', () => {
  it('is what the published implementation gives on its own example', () => {
    expect(A([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7)
  })

  it('is one when all are at one level, nought when evenly spread, minus one when halved between the extremes', () => {
    expect(A([0, 0, 9, 0, 0])).toBe(1)
    expect(A([3, 3, 3, 3, 3])).toBe(0)
    expect(A([4, 0, 0, 0, 4])).toBeCloseTo(-1, 12)
    expect(A([1, 0, 1])).toBeCloseTo(-1, 12)
  })

  it('is not defined without a mark, nor on two levels', () => {
    expect(ordinalAgreement([0, 0, 0])).toBeNull()
    expect(ordinalAgreement([3, 2])).toBeNull()
    expect(ordinalAgreement([])).toBeNull()
  })

  it('lies between minus one and one, and is one only for a single level', () => {
    fc.assert(
      fc.property(counts, all => {
        const agreement = A(all)
        expect(agreement).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(agreement).toBeLessThanOrEqual(1 + 1e-12)
        expect(agreement > 1 - 1e-12).toBe(all.filter(count => count > 0).length === 1)
      }),
      propertySeed(),
    )
  })

  it('is the same on the scale read the other way, and for a committee many times as large', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 5 }), (all, times) => {
        expect(A(all.toReversed())).toBeCloseTo(A(all), 12)
        expect(A(all.map(count => count * times))).toBeCloseTo(A(all), 12)
      }),
      propertySeed(),
    )
  })

  it('is never below that of as many marks halved between the extremes', () => {
    fc.assert(
      fc.property(counts, all => {
        const total = all.reduce((sum, count) => sum + count, 0)
        const halved = all.map((_, level) =>
          level === 0 ? Math.floor(total / 2) : level === all.length - 1 ? Math.ceil(total / 2) : 0,
        )
        expect(A(all)).toBeGreaterThanOrEqual(A(halved) - 1e-12)
      }),
      propertySeed(),
    )
  })
})

describe('the mean absolute deviation', () => {
  it('is measured around the low median', () => {
    expect(medianDeviation([1, 2, 2, 0, 0, 1, 1, 3, 3])).toBeCloseTo(8 / 9, 12)
    expect(medianDeviation([3, 3])).toBe(0)
    expect(medianDeviation([])).toBeNull()
    expect(lowMedian([3, 1])).toBe(1)
  })

  it('is nought when all agree only, at most half the range, and no mark has a smaller one around it', () => {
    fc.assert(
      fc.property(marks, given => {
        const deviation = medianDeviation(given) ?? Number.NaN
        expect(deviation === 0).toBe(new Set(given).size === 1)
        expect(deviation).toBeLessThanOrEqual((Math.max(...given) - Math.min(...given)) / 2 + 1e-12)
        for (const mark of given) {
          const around = given.reduce((sum, other) => sum + Math.abs(other - mark), 0) / given.length
          expect(deviation).toBeLessThanOrEqual(around + 1e-12)
        }
      }),
      propertySeed(),
    )
  })
})
