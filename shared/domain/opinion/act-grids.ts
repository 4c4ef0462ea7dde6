import { type Evaluation, runEvaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { readInput } from '../grid/grid-input.ts'
import { loadGrid } from '../grid/load-grid.ts'
import { failure, ok, type Result } from '../result.ts'
import { type AssessmentFailure, assessmentFault } from './assessment-check.ts'
import type { OpinionRecord } from './opinion-record.ts'

export type ActAssessment = OpinionRecord['assessments'][number]

/** A grid of an act, loaded from the record and evaluated again on what was retained. */
export type ActGrid = { assessment: ActAssessment; grid: Grid; evaluation: Evaluation }

export type ActGridFailure = 'act_grid_invalid' | 'act_grid_repeated' | 'act_grid_result' | AssessmentFailure

/**
 * Loads and evaluates the grids of a record: nothing is printed that was not computed from `retained`. Fails where a
 * grid does not load or stands twice, where its input is refused or speaks of questions it does not have, and where
 * `result` is not what the grid gives (`params.grid`, `key`).
 */
export function readActGrids(assessments: readonly ActAssessment[]): Result<ActGrid[], ActGridFailure> {
  const grids: ActGrid[] = []
  for (const assessment of assessments) {
    const reference = `${assessment.grid.id}@${assessment.grid.version}`
    const grid = loadGrid(assessment.grid)
    if (!grid.ok) return failure('act_grid_invalid', { ...grid.error.params, grid: reference })
    if (grids.some(one => one.grid.reference === reference)) return failure('act_grid_repeated', { grid: reference })
    const input = readInput(assessment.retained)
    if (!input.ok) return failure('act_grid_input', { ...input.error.params, grid: reference })
    const fault = assessmentFault(assessment, grid.value, input.value)
    if (fault) return fault
    const evaluation = runEvaluation(grid.value, input.value)
    if (!evaluation.ok) return failure('act_grid_input', { ...evaluation.error.params, grid: reference })
    const key = differingKey(evaluation.value.result, assessment.result)
    if (key !== undefined) return failure('act_grid_result', { grid: reference, key })
    grids.push({ assessment, grid: grid.value, evaluation: evaluation.value })
  }
  return ok(grids)
}

/** First key of the computed result that the record says otherwise; keys of the record alone are left out. */
const differingKey = (computed: object, written: Record<string, unknown>): string | undefined =>
  Object.entries(computed).find(([key, value]) => !isSame(value, written[key]))?.[0]

/** Equality of JSON, within 1e-9 on numbers (grid/1 §6). */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) <= 1e-9
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every(key => isSame((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]))
}
