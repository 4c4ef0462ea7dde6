import { ok, type Result } from '../result.ts'
import { type Evaluation, type EvaluationFault, runEvaluation } from './evaluation.ts'
import { type BoundExplanation, explainBound } from './explain-bound.ts'
import { type ClassificationExplanation, explainClassification, type RuleReading, readingsOf } from './explain-rules.ts'
import { explainSections, type SectionExplanation } from './explain-sections.ts'
import type { Grid, Question, Rule } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import type { GridResult } from './grid-result.ts'

/** A rule that is true, with its reason and references, and what it read to be so. */
export type FiredRule = { rule: Rule; readings: RuleReading[] }

/** A result with its reasons, for the screens. Everything is in the order of the grid unless said otherwise. */
export type Explanation = {
  result: GridResult
  visible: Question[]
  missing: Question[]
  /** Of `missing`, those a knockout reads: the result is not conclusive until they are answered. */
  decisiveMissing: Question[]
  sections: SectionExplanation[]
  /** Rules that are true, classifications aside (see `classification`). */
  rules: FiredRule[]
  bound: BoundExplanation
  classification: ClassificationExplanation
}

/** Evaluates and explains; fails as `evaluate` does. */
export function explain(grid: Grid, input: GridInput): Result<Explanation, EvaluationFault> {
  const evaluation = runEvaluation(grid, input)
  return evaluation.ok ? ok(explanationOf(grid, evaluation.value)) : evaluation
}

function explanationOf(grid: Grid, evaluation: Evaluation): Explanation {
  const { settled, completeness, trueRules, result } = evaluation
  return {
    result,
    visible: grid.questions.filter(question => settled.visible[question.index]),
    missing: completeness.missing,
    decisiveMissing: completeness.missing.filter(question => grid.decisive.has(question.id)),
    sections: explainSections(evaluation),
    rules: trueRules.map(rule => ({ rule, readings: readingsOf(rule, settled.scope) })),
    bound: explainBound(trueRules),
    classification: explainClassification(grid, settled.scope),
  }
}
