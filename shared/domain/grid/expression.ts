import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** A variable an expression reads, by its full name (`answers.c1-biometrie`). */
export type Variable = { name: string; space: string; key: string; read: (scope: Scope) => Value }

/** A compiled expression of grid/1 §2. `source` is what the file writes; `reads` names its variables, once each. */
export type Expression = {
  source: unknown
  test: (scope: Scope) => boolean
  reads: readonly Variable[]
}
