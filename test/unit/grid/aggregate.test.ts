import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, aggregateMarks } from '#shared/domain/grid/aggregate.ts'
import { aggregations, dispersionOf } from '#shared/domain/grid/dispersion.ts'
import { propertySeed } from '../property-seed.ts'
import { aChoice, aGrid, aQuestion } from './a-grid.ts'

const marks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 15 })

describe('the marks of several members', () => {
  it('come to the low median, always a mark that was given', () => {
    expect(aggregateMarks('low_median', [3, 1], 2)).toEqual({ value: 1, voters: 2, dispersion: 2, alert: true })
    expect(aggregateMarks('low_median', [4, 1, 2], 4)).toEqual({ value: 2, voters: 3, dispersion: 3, alert: false })
    expect(aggregateMarks('low_median', [10, 9, null, 2], 2).value).toBe(9)
  })

  it('come to the mean, unrounded', () => {
    expect(aggregateMarks('mean', [1, 2, 2], 2)).toEqual({ value: 5 / 3, voters: 3, dispersion: 1, alert: false })
  })

  it('come to the common value or to none by consensus, for numbers too', () => {
    expect(aggregateMarks('consensus', ['oui', 'oui'], 1)).toEqual({
      value: 'oui',
      voters: 2,
      dispersion: 0,
      alert: false,
    })
    expect(aggregateMarks('consensus', ['oui', 'non', 'non'], 1)).toEqual({
      value: null,
      voters: 3,
      dispersion: 1,
      alert: true,
    })
    expect(aggregateMarks('consensus', [0, 4], 2)).toEqual({ value: null, voters: 2, dispersion: 1, alert: false })
    expect(
      aggregateMarks(
        'consensus',
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        1,
      ),
    ).toMatchObject({ value: ['a', 'b'], dispersion: 0 })
  })

  it('come to nothing without a mark', () => {
    expect(aggregateMarks('low_median', [null, null], 2)).toEqual({
      value: null,
      voters: 0,
      dispersion: null,
      alert: false,
    })
  })

  it('have a low median that is a mark, at or below which at least half of them lie', () => {
    fc.assert(
      fc.property(marks, given => {
        const value = aggregateMarks('low_median', given, 2).value as number
        expect(given).toContain(value)
        expect(given.filter(mark => mark <= value).length * 2).toBeGreaterThanOrEqual(given.length)
        expect(given.filter(mark => mark >= value).length * 2).toBeGreaterThanOrEqual(given.length)
      }),
      propertySeed(),
    )
  })

  it('give the same whatever the order of the members', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom('low_median' as const, 'consensus' as const), (given, method) => {
        expect(aggregateMarks(method, given.toReversed(), 2)).toEqual(aggregateMarks(method, given, 2))
      }),
      propertySeed(),
    )
  })
})

describe('the aggregation of a grid', () => {
  const questions = [aQuestion('q'), aChoice('c', { a: 1, b: 0 }, { notApplicable: { allowed: true } })]
  const grid = aGrid(questions, { scoring: { method: 'weighted_mean', aggregation: { members: 'low_median' } } })
  const inputs = [
    { answers: { q: 4, c: 'a' } },
    { answers: { q: 1, c: 'b' }, notApplicable: ['c'] },
    { answers: { q: null } },
  ]

  it('alerts from 2 by default and uses consensus where answers are not numbers', () => {
    expect(aggregations(grid, inputs).get('q')).toEqual({ value: 1, voters: 2, dispersion: 3, alert: true })
    expect(aggregations(grid, inputs).get('c')).toEqual({ value: 'a', voters: 1, dispersion: 0, alert: false })
    expect(dispersionOf(grid, inputs)).toEqual({ q: 3, c: 0 })
    expect(dispersionOf(grid, [])).toEqual({ q: null, c: null })
  })

  it('measures the spread but proposes nothing when the grid names no method', () => {
    const silent = aGrid(questions)
    expect(aggregate(silent, 'q', [0, 4])).toEqual({ value: null, voters: 2, dispersion: 4, alert: true })
    expect(aggregate(silent, 'c', ['a', 'b'])).toEqual({ value: null, voters: 2, dispersion: 1, alert: false })
  })
})
