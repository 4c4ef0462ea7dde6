import { expect } from 'vitest'

/** Compares with a result as grid/1 §6 allows: numbers to 1e-9, all the rest exactly, the same keys. */
export function expectResult(actual: unknown, expected: unknown, path = 'result'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected), `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-9)
  } else if (Array.isArray(expected) && Array.isArray(actual)) {
    expect(actual.length, `${path}: ${JSON.stringify(actual)}`).toBe(expected.length)
    expected.forEach((item, rank) => {
      expectResult(actual[rank], item, `${path}[${rank}]`)
    })
  } else if (isRecord(expected) && isRecord(actual)) {
    expect(Object.keys(actual).toSorted(), path).toEqual(Object.keys(expected).toSorted())
    for (const key of Object.keys(expected)) expectResult(actual[key], expected[key], `${path}.${key}`)
  } else expect(actual, path).toBe(expected)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
