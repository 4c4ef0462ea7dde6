import { compileExpression } from '../compile-expression.ts'
import type { Grid } from '../grid.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { type Vocabulary, vocabularyOf } from '../variable.ts'
import { type Condition, readCondition, writeCondition } from './condition.ts'

/** A condition with whether it is true, what it read to be so, and the same of each of its lines. */
export type ConditionTruth = {
  condition: Condition
  isTrue: boolean
  readings: readonly { variable: string; value: Value }[]
  items: readonly ConditionTruth[]
}

/** Says of the expressions of a grid what is true in a scope, line by line. */
export function truthTeller(grid: Grid): (source: unknown, scope: Scope) => ConditionTruth {
  const vocabulary = vocabularyOf(grid.file)
  return (source, scope) => truthOf(readCondition(source), scope, vocabulary)
}

function truthOf(condition: Condition, scope: Scope, vocabulary: Vocabulary): ConditionTruth {
  const compiled = compileExpression(writeCondition(condition), [], vocabulary, () => undefined)
  return {
    condition,
    isTrue: compiled.test(scope),
    readings: compiled.reads.map(({ name, read }) => ({ variable: name, value: read(scope) })),
    items: condition.kind === 'group' ? condition.items.map(item => truthOf(item, scope, vocabulary)) : [],
  }
}

/** What has to become true or false: one line, all of several changes, or any one of them. */
export type NeededChange =
  | { kind: 'line'; line: ConditionTruth; wanted: boolean }
  | { kind: 'all' | 'any'; changes: readonly NeededChange[] }

/** What would make a condition true, or false; `null` when it is so already. An empty `any` can never be. */
export function neededChange(truth: ConditionTruth, wanted: boolean): NeededChange | null {
  if (truth.isTrue === wanted) return null
  const { condition, items } = truth
  if (condition.kind !== 'group') return { kind: 'line', line: truth, wanted }
  const ofItems = condition.of === 'none' ? !wanted : wanted
  const changes = items.flatMap(item => neededChange(item, ofItems) ?? [])
  const [only, ...others] = changes
  if (only && others.length === 0) return only
  return { kind: (condition.of === 'any') === wanted ? 'any' : 'all', changes }
}
