import { expect, test } from 'vitest'
import { type BenchRow, isHeld, percentile, ratioOf } from '#test/bench/row.ts'
import { tableOf } from '#test/bench/table.ts'

const row = (change: Partial<BenchRow> = {}): BenchRow => ({ measure: 'insert', samples: [1, 2, 3, 4, 10], ...change })
const beside = { name: 'raw', samples: [1, 2, 2, 2, 5] }

test('a percentile is one of the samples, whatever their order', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
  expect(percentile([10, 1, 2, 3, 4], 0.95)).toBe(10)
  expect(percentile([], 0.5)).toBeNaN()
})

test('two measures are compared at the same share of their samples', () => {
  expect(ratioOf(row({ beside }))).toBe(1.5)
  expect(ratioOf(row({ beside, at: 0.95 }))).toBe(2)
  expect(ratioOf(row({ beside, ratio: 1.1 }))).toBe(1.1)
  expect(ratioOf(row())).toBeNull()
})

test('an aim is held or not, and nothing is said where there is none', () => {
  expect(isHeld(row({ beside, aim: { ratio: 1.5 } }))).toBe(true)
  expect(isHeld(row({ beside, at: 0.95, aim: { ratio: 1.6 } }))).toBe(false)
  expect(isHeld(row({ at: 0.95, aim: { milliseconds: 5 } }))).toBe(false)
  expect(isHeld(row())).toBeNull()
  expect(() => isHeld(row({ aim: { ratio: 2 } }))).toThrow('nothing was measured beside')
})

test('the table says every figure with what it is compared with, and what is not held aloud', () => {
  const lines = tableOf([row({ beside, aim: { ratio: 1.2 } }), row({ samples: [7] })]).split('\n')
  expect(lines[0]).toMatch(/measure +\| median/)
  expect(lines[2]).toMatch(/insert +\| 3.00 ms \| 10.0 ms \| raw +\| 2.00 ms +\| × 1.50 \| × 1.2 \| NO/)
  expect(lines[3]).toMatch(/insert +\| 7.00 ms \| {2,}\|/)
})
