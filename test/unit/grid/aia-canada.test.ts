import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { hasOptions } from '#shared/domain/grid/points.ts'
import { resultOf } from './a-grid.ts'
import { gridOf, readJson } from './read-fixture.ts'

const folder = 'test/fixtures/aia-canada/'
const figures = z.strictObject({
  rawPoints: z.number(),
  maxRisk: z.number(),
  mitigationPoints: z.number(),
  maxMitigation: z.number(),
  total: z.number(),
  level: z.string(),
})
const cases = z
  .array(
    z.object({
      input: z.string(),
      grid: z.string(),
      project: z.string(),
      expected: figures,
      upstream: figures,
      hiddenAnswers: z.array(z.object({ question: z.string(), points: z.number(), kind: z.string() })),
    }),
  )
  .parse(readJson(`${folder}expected.json`))

const grids = new Map(
  ['0.10.0', '1.0.1'].map(version => [
    `aia-canada@${version}`,
    gridOf(readJson(`${folder}aia-canada.v${version}.json`)),
  ]),
)

function gridNamed(reference: string): Grid {
  const grid = grids.get(reference)
  if (!grid) throw new Error(`no grid ${reference}`)
  return grid
}

function inputOf(path: string) {
  const read = readInput(readJson(folder + path))
  if (!read.ok) throw new Error(String(read.error.params?.message))
  return read.value
}

describe('six real assessments of the Canadian questionnaire', () => {
  it('are six, on grids of 153 and 295 questions', () => {
    expect(cases).toHaveLength(6)
    expect([...grids.values()].map(grid => grid.questions.length)).toEqual([153, 295])
  })

  for (const { input, grid, project, expected } of cases) {
    it(`gives the expected points and level: ${project}`, () => {
      expect(resultOf(gridNamed(grid), inputOf(input))).toMatchObject(expected)
    })
  }

  it('departs from the upstream sum by the answers left in hidden questions, and by nothing else', () => {
    for (const { input, grid, upstream, hiddenAnswers } of cases) {
      const hiddenRisk = hiddenAnswers
        .filter(({ kind }) => kind === 'risk')
        .reduce((sum, { points }) => sum + points, 0)
      expect(resultOf(gridNamed(grid), inputOf(input)).rawPoints).toBe((upstream.rawPoints ?? 0) - hiddenRisk)
    }
  })

  it('reaches the highest level when every question is answered by its worst option', () => {
    const grid = gridNamed('aia-canada@0.10.0')
    const answers = Object.fromEntries(
      grid.questions.filter(hasOptions).map(question => {
        const codes = question.options.filter(option => !option.exclusive).map(option => option.code)
        const worst = question.options.toSorted((a, b) => b.points - a.points)[0]?.code ?? ''
        const chosen =
          question.kind === 'risk' ? worst : (question.options.find(({ points }) => points === 0)?.code ?? worst)
        return [question.id, question.type === 'multiple' ? codes : chosen]
      }),
    )
    const result = resultOf(grid, { answers })
    expect((result.total ?? 0) / (result.maxRisk ?? 1)).toBeGreaterThan(0.75)
    expect(result.level).toBe('IV')
  })
})
