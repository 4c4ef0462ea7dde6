import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { expectResult } from './near-result.ts'
import { gridOf, jsonFiles, readJson } from './read-fixture.ts'

const vector = z.object({
  grid: z.string(),
  intent: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
})
const templates = jsonFiles('resources/grids/').map(path => gridOf(readJson(path)))
const vectors = jsonFiles('test/fixtures/grids/').map(path => ({ path, ...vector.parse(readJson(path)) }))

describe('the vectors of grid/1', () => {
  it('are fifteen, over the six templates that ship', () => {
    expect(vectors).toHaveLength(15)
    expect(templates).toHaveLength(6)
    expect(templates.flatMap(grid => grid.questions)).toHaveLength(152)
  })

  for (const { path, grid, intent, input, expected } of vectors) {
    it(`${path.split('/').at(-1)}: ${intent}`, () => {
      const template = templates.find(({ reference }) => reference === grid)
      const read = readInput(input)
      if (!template || !read.ok) throw new Error(`${grid} or its input cannot be read`)
      const result = evaluate(template, read.value)
      if (!result.ok) throw new Error(String(result.error.params?.message))
      expectResult(result.value, expected)
    })
  }
})
