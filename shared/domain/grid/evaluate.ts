import { ok, type Result } from '../result.ts'
import { type EvaluationFault, runEvaluation } from './evaluation.ts'
import type { Grid } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import type { GridResult } from './grid-result.ts'

/**
 * Result of a grid for an input, grid/1 §§2–11. It trusts the input as that text says: a value off the scale is
 * computed as it is, an unknown option brings 0 points and no flag (`checkInput` is what refuses them at data entry).
 * It fails where the text says so, on "not applicable" where the grid does not allow it, and on an effective answer
 * that cannot be computed (a text on a scale); `params` then hold `question` and `message`.
 */
export function evaluate(grid: Grid, input: GridInput): Result<GridResult, EvaluationFault> {
  const evaluation = runEvaluation(grid, input)
  return evaluation.ok ? ok(evaluation.value.result) : evaluation
}
