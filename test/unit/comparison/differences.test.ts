import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedSide, differences } from '#shared/domain/comparison/differences.ts'
import { runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Value } from '#shared/domain/grid/value.ts'
import { aChoice, aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { answer } from './records.ts'

const grid = aGrid([
  aQuestion('a'),
  aQuestion('b', { kind: 'risk' }),
  aChoice('c', { x: 0, y: 2 }),
  aQuestion('d', { type: 'text', kind: 'information' }),
])

function side(values: Record<string, Value>): ComparedSide {
  const result = runEvaluation(grid, { answers: values })
  if (!result.ok) throw new Error(result.error.code)
  const answers = Object.entries(values).map(([id, value]) => [id, answer(value as string | number | null)])
  return { answers: Object.fromEntries(answers), evaluation: result.value }
}

const drawnSide = fc
  .record({
    a: fc.option(fc.integer({ min: 0, max: 4 })),
    b: fc.option(fc.integer({ min: 0, max: 4 })),
    c: fc.option(fc.constantFrom('x', 'y')),
    d: fc.option(fc.constantFrom('un', 'deux')),
  })
  .map(side)

describe('the criteria that differ', () => {
  test('come widest first, and a text that differs comes after, without a spread', () => {
    const found = differences(grid, [side({ a: 0, b: 1, c: 'x', d: 'un' }), side({ a: 2, b: 1, c: 'y', d: 'deux' })])
    expect(found.map(({ question, spread }) => [question.id, spread])).toEqual([
      ['c', 1],
      ['a', 0.5],
      ['d', null],
    ])
  })

  test('are none between a side and itself', () => {
    fc.assert(
      fc.property(drawnSide, one => {
        expect(differences(grid, [one, one])).toEqual([])
      }),
      propertySeed(),
    )
  })

  test('are the same in whatever order the sides stand, and never grow narrower down the list', () => {
    fc.assert(
      fc.property(fc.array(drawnSide, { minLength: 2, maxLength: 4 }), sides => {
        const found = differences(grid, sides)
        const turned = differences(grid, sides.toReversed())
        expect(turned.map(({ question, spread }) => [question.id, spread])).toEqual(
          found.map(({ question, spread }) => [question.id, spread]),
        )
        const spreads = found.map(({ spread }) => spread ?? -1)
        expect(spreads).toEqual(spreads.toSorted((a, b) => b - a))
        for (const spread of spreads) expect(spread).toBeLessThanOrEqual(1)
      }),
      propertySeed(),
    )
  })
})
