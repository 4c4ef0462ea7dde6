import type { Value } from './value.ts'

/**
 * What the variables of an expression are read from (grid/1 §2), at one moment of an evaluation. Lists follow the
 * order of the grid: `answers` and `notApplicable` by question, `sections` by section, `flags` by the first option
 * that raises each.
 */
export type Scope = {
  /** Effective answers; `null` where there is none. */
  answers: Value[]
  notApplicable: readonly boolean[]
  flags: boolean[]
  /** Rounded scores, 0–100; `null` without one, and everywhere until the scores are computed. */
  sections: (number | null)[]
  points: number | null
  classification: string | null
  total: number | null
  completeness: number | null
  pieces: ReadonlyMap<string, number>
}
