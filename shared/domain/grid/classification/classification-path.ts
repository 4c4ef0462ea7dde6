import { compileExpression } from '../compile-expression.ts'
import { classificationScope } from '../explain-rules.ts'
import type { Grid, Question, Rule } from '../grid.ts'
import type { Level } from '../grid-schema.ts'
import type { Settled } from '../settle.ts'
import { classificationOf } from '../settle.ts'
import type { Value } from '../value.ts'
import { vocabularyOf } from '../variable.ts'
import { conjuncts } from './conjuncts.ts'
import { questionsBehind } from './questions-behind.ts'

/** An answer a condition rests on. `hidden`: what was answered elsewhere leaves nothing to ask. */
export type PathAnswer = { question: Question; value: Value; hidden: boolean; notApplicable: boolean }

/** One condition of a step, as the file writes it; `open` while an answer that could settle it is missing. */
export type PathCondition = { source: unknown; holds: boolean; open: boolean; answers: PathAnswer[] }

/**
 * `retained`: the class of this step is the result. `outranked`: it holds too, and one before it was retained. `open`:
 * it does not hold yet, and might. `fails`: it does not hold.
 */
export type PathState = 'retained' | 'outranked' | 'open' | 'fails'

export type PathStep = { rule: Rule; state: PathState; conditions: PathCondition[] }

/** A class with the steps that lead to it. */
export type PathClass = { code: string; level: Level | null; state: PathState; steps: PathStep[] }

/**
 * `steps` in the order they are decided, the highest priority first; `retained` is `null` while no class is proposed.
 * Further answers may change it until the result is conclusive.
 */
export type ClassificationPath = { steps: PathStep[]; retained: PathStep | null; classes: PathClass[] }

/** How the class was come to, and why not the others (grid/1 §3); `null` where the grid has no class to give. */
export function classificationPath(grid: Grid, settled: Settled): ClassificationPath | null {
  const rules = grid.rules.filter(({ type }) => type === 'classification').toSorted((a, b) => b.priority - a.priority)
  if (rules.length === 0) return null
  const scope = classificationScope(grid, settled.scope)
  const chosen = settled.scope.classification === null ? null : classificationOf(grid, scope)
  const vocabulary = vocabularyOf(grid.file)
  const conditionOf = (source: unknown): PathCondition => {
    const { test, reads } = compileExpression(source, [], vocabulary, () => {})
    const holds = test(scope)
    const answers = [...new Set(reads.flatMap(variable => questionsBehind(grid, variable)))].map(question =>
      answerOf(question, settled),
    )
    return { source, holds, open: !holds && answers.some(isMissing), answers }
  }
  const steps = rules.map((rule): PathStep => {
    const conditions = conjuncts(rule.when.source).map(conditionOf)
    return { rule, state: stateOf(rule, conditions, chosen), conditions }
  })
  return { steps, retained: steps.find(({ state }) => state === 'retained') ?? null, classes: classesOf(grid, steps) }
}

/** What was answered to a question, or why there is nothing. */
export const answerOf = (question: Question, { visible, scope }: Settled): PathAnswer => ({
  question,
  value: scope.answers[question.index] ?? null,
  hidden: !visible[question.index],
  notApplicable: scope.notApplicable[question.index] === true,
})

const isMissing = ({ value, hidden, notApplicable }: PathAnswer): boolean => value === null && !hidden && !notApplicable

function stateOf(rule: Rule, conditions: readonly PathCondition[], chosen: Rule | null): PathState {
  if (rule === chosen) return 'retained'
  const failing = conditions.filter(({ holds }) => !holds)
  if (failing.length === 0) return 'outranked'
  return failing.every(({ open }) => open) ? 'open' : 'fails'
}

const order: readonly PathState[] = ['retained', 'outranked', 'open', 'fails']

/** Classes in the order their first step is decided; each stands as its best step does. */
function classesOf(grid: Grid, steps: readonly PathStep[]): PathClass[] {
  const codes = [...new Set(steps.flatMap(({ rule }) => rule.class ?? []))]
  return codes.map(code => {
    const own = steps.filter(({ rule }) => rule.class === code)
    const state = order.find(one => own.some(step => step.state === one)) ?? 'fails'
    return { code, level: grid.levels.find(level => level.code === code) ?? null, state, steps: own }
  })
}
