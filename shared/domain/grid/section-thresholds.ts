import type { Evaluation } from './evaluation.ts'
import { explainBound } from './explain-bound.ts'
import type { Grid, Question, Rule } from './grid.ts'
import { chosenOptions, hasOptions } from './points.ts'

/** The score below which a section is weak: its `minScore`, or the highest that a bounding rule asks of it. */
export function thresholdOf(grid: Grid, sectionId: string): number | null {
  const own = grid.sections.find(({ id }) => id === sectionId)?.minScore
  const asked = grid.rules
    .filter(({ type }) => type === 'knockout' || type === 'ceiling')
    .flatMap(({ when }) => limitsIn(when.source, `sections.${sectionId}`))
  const limits = own === undefined ? asked : [own, ...asked]
  return limits.length === 0 ? null : Math.max(...limits)
}

/** Sections that a rule which bounds the opinion read: their score, an answer in them, or a flag that one raised. */
export function boundingSections(grid: Grid, { trueRules, settled }: Evaluation): ReadonlySet<string> {
  const raises = (question: Question, flag: string) =>
    hasOptions(question) &&
    chosenOptions(question, settled.scope.answers[question.index] ?? null).some(option => option.flag === flag)
  const sectionsRead = ({ when }: Rule) =>
    when.reads.flatMap(({ space, key }) => {
      if (space === 'sections') return [key]
      if (space === 'answers') return grid.questionById.get(key)?.sectionId ?? []
      if (space === 'flags') return grid.questions.filter(one => raises(one, key)).map(({ sectionId }) => sectionId)
      return []
    })
  return new Set(explainBound(trueRules).rules.flatMap(({ rule }) => sectionsRead(rule)))
}

/** Numbers that `variable` must stay under for the expression to be true, wherever they stand in it. */
function limitsIn(source: unknown, variable: string): number[] {
  if (typeof source !== 'object' || source === null) return []
  if (Array.isArray(source)) return source.flatMap(part => limitsIn(part, variable))
  return Object.entries(source).flatMap(([operator, operands]) => {
    const [left, right] = Array.isArray(operands) ? (operands as unknown[]) : [operands]
    if ((operator === '<' || operator === '<=') && names(left, variable) && typeof right === 'number') return [right]
    if ((operator === '>' || operator === '>=') && names(right, variable) && typeof left === 'number') return [left]
    return limitsIn(operands, variable)
  })
}

const names = (operand: unknown, variable: string): boolean =>
  typeof operand === 'object' && operand !== null && (operand as Record<string, unknown>).var === variable
