import { describe, expect, it } from 'vitest'
import { aChoice, aGrid, aQuestion, aRule, resultOf } from './a-grid.ts'

const quarters = [
  { code: 'I', label: 'I', min: 0 },
  { code: 'II', label: 'II', min: 0.25 },
  { code: 'III', label: 'III', min: 0.5 },
  { code: 'IV', label: 'IV', min: 0.75 },
]
const risk = Object.fromEntries(Array.from({ length: 101 }, (_, points) => [`p${points}`, points]))

describe('the level by ratio of points', () => {
  const grid = aGrid([aChoice('r', risk, { kind: 'risk' })], {
    scoring: {
      method: 'points_mitigation',
      levelMeasure: 'points_ratio',
      mitigation: { threshold: 0.8, deduction: 0.15 },
    },
    results: { levels: quarters },
  })
  const levelAt = (points: number) => resultOf(grid, { answers: { r: `p${points}` } }).level

  it('leaves an exact bound in the lower level, and zero in the first', () => {
    expect([0, 25, 50, 75].map(levelAt)).toEqual(['I', 'I', 'II', 'III'])
  })

  it('enters the next level just above the bound', () => {
    expect([1, 26, 51, 76, 100].map(levelAt)).toEqual(['I', 'II', 'III', 'IV', 'IV'])
  })

  it('has no level when no risk can be measured', () => {
    const empty = aGrid([aQuestion('q')], { scoring: grid.file.scoring, results: { levels: quarters } })
    expect(resultOf(empty, { answers: { q: 1 } })).toMatchObject({ total: 0, maxRisk: 0, level: null })
  })
})

describe('the level by other measures', () => {
  const levels = [
    { code: 'low', label: 'low', min: 10 },
    { code: 'high', label: 'high', min: 50 },
  ]
  const byTotal = aGrid([aQuestion('a'), aQuestion('b')], {
    scoring: { method: 'weighted_mean', levelMeasure: 'total' },
    results: { levels },
  })

  it('takes the total with its bound included', () => {
    expect(resultOf(byTotal, { answers: { a: 2, b: 2 } })).toMatchObject({ total: 50, level: 'high' })
    expect(resultOf(byTotal, { answers: { a: 2, b: 1 } })).toMatchObject({ total: 37.5, level: 'low' })
  })

  it('is null under the first level and without a total', () => {
    expect(resultOf(byTotal, { answers: { a: 0, b: 0 } })).toMatchObject({ total: 0, level: null })
    expect(resultOf(byTotal, {})).toMatchObject({ total: null, level: null })
  })

  it('counts distinct raised flags', () => {
    const options = { x: { flag: 'one' }, y: { flag: 'two' } }
    const grid = aGrid([aChoice('a', options), aChoice('b', options), aChoice('c', options)], {
      scoring: { method: 'tree', levelMeasure: 'flag_count' },
      results: { levels: [0, 1, 2].map(min => ({ code: `n${min}`, label: '', min })) },
    })
    expect(resultOf(grid, {}).level).toBe('n0')
    expect(resultOf(grid, { answers: { a: 'x', b: 'x' } }).level).toBe('n1')
    expect(resultOf(grid, { answers: { a: 'x', b: 'x', c: 'y' } }).level).toBe('n2')
  })

  it('is the class whatever the measure, and null without measure', () => {
    const classed = (scoring: Record<string, unknown>) =>
      aGrid([aQuestion('a')], {
        scoring,
        results: { levels },
        rules: [aRule('c', 'classification', { '>': [{ var: 'answers.a' }, 3] }, { class: 'low' })],
      })
    const byMeasure = classed({ method: 'weighted_mean', levelMeasure: 'total' })
    expect(resultOf(byMeasure, { answers: { a: 4 } })).toMatchObject({ total: 100, level: 'low' })
    expect(resultOf(byMeasure, { answers: { a: 3 } })).toMatchObject({ total: 75, level: 'high' })
    const byClass = classed({ method: 'weighted_mean', levelMeasure: 'classification' })
    expect(resultOf(byClass, { answers: { a: 3 } }).level).toBeNull()
    expect(resultOf(classed({ method: 'weighted_mean' }), { answers: { a: 3 } }).level).toBeNull()
  })
})
