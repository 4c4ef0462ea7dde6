import type { Grid, Rule } from './grid.ts'
import type { Scope } from './scope.ts'
import { classificationOf } from './settle.ts'
import type { Value } from './value.ts'

/** A variable that a rule read, by its full name, and the value it found; `null` is missing. */
export type RuleReading = { variable: string; value: Value }

/** A classification rule: true or not, and why. `retained` is the one whose class became the result. */
export type ClassificationStep = { rule: Rule; isTrue: boolean; retained: boolean; readings: RuleReading[] }

/** Steps from the highest priority to the lowest, as they are decided: the first true one is retained. */
export type ClassificationExplanation = { retained: Rule | null; steps: ClassificationStep[] }

export const readingsOf = (rule: Rule, scope: Scope): RuleReading[] =>
  rule.when.reads.map(({ name, read }) => ({ variable: name, value: read(scope) }))

/** What classifications were decided on: scores, total and completeness come afterwards (grid/1 §2). */
export const classificationScope = (grid: Grid, scope: Scope): Scope => ({
  ...scope,
  sections: grid.sections.map(() => null),
  total: null,
  completeness: null,
})

/** Why this class and why not the others. `scope` is the one the classes were decided on or a later one. */
export function explainClassification(grid: Grid, scope: Scope): ClassificationExplanation {
  const decided = classificationScope(grid, scope)
  const retained = scope.classification === null ? null : classificationOf(grid, decided)
  const steps = grid.rules
    .filter(rule => rule.type === 'classification')
    .toSorted((a, b) => b.priority - a.priority)
    .map(rule => ({
      rule,
      isTrue: rule.when.test(decided),
      retained: rule === retained,
      readings: readingsOf(rule, decided),
    }))
  return { retained, steps }
}
