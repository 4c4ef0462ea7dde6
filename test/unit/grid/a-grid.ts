import { evaluate } from '#shared/domain/grid/evaluate.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import type { GridResult } from '#shared/domain/grid/grid-result.ts'
import { gridOf } from './read-fixture.ts'

type Json = Record<string, unknown>

/** A scale of five values, 0 to 4. */
export const fiveLevels = {
  type: 'ordinal',
  levels: [0, 1, 2, 3, 4].map(value => ({ value, label: `level ${value}`, anchor: `anchor ${value}` })),
}

/** A question as a file writes it, on the scale `m` unless told otherwise. */
export const aQuestion = (id: string, changes: Json = {}): Json => ({
  id,
  label: `question ${id}`,
  type: 'scale',
  ...(changes.type === undefined || changes.type === 'scale' ? { scale: 'm' } : {}),
  kind: 'favourable',
  answeredBy: ['member'],
  ...changes,
})

/** A choice between options written `code: points` or `code: { points, flag, exclusive }`. */
export const aChoice = (id: string, options: Record<string, number | Json>, changes: Json = {}): Json =>
  aQuestion(id, {
    type: 'choice',
    options: Object.entries(options).map(([code, option]) => ({
      code,
      label: code,
      ...(typeof option === 'number' ? { points: option } : option),
    })),
    ...changes,
  })

export const aRule = (id: string, type: string, when: unknown, changes: Json = {}): Json => ({
  id,
  type,
  when,
  reason: `reason of ${id}`,
  ...(type === 'knockout' || type === 'ceiling' ? { maxOpinion: 'deferred', waiver: 'chair' } : {}),
  ...changes,
})

/** A grid file of one section `s`, `weighted_mean`, as the changes say. */
export const aGridFile = (questions: Json[], changes: Json = {}): Json => ({
  format: 'grid/1',
  id: 'test',
  version: '1.0.0',
  title: 'Test grid',
  language: 'en',
  status: 'draft',
  sources: [{ id: 'own', title: 'Own wording', licence: 'CC0-1.0', certainty: 'read' }],
  scales: { m: fiveLevels },
  sections: [{ id: 's', title: 'Section', questions }],
  scoring: { method: 'weighted_mean' },
  rules: [],
  results: { levels: [] },
  ...changes,
})

export const aGrid = (questions: Json[], changes: Json = {}): Grid => gridOf(aGridFile(questions, changes))

/** A result that must come; says why when it does not. */
export function resultOf(grid: Grid, input: GridInput): GridResult {
  const result = evaluate(grid, input)
  if (!result.ok) throw new Error(String(result.error.params?.message))
  return result.value
}
