import { leastFavourable } from '../opinion/sense.ts'
import { failure, ok, type Result } from '../result.ts'
import { byCodePoint } from './by-code-point.ts'
import { type Completeness, completenessOf } from './completeness.ts'
import { expectedPieces } from './expected-pieces.ts'
import type { Grid, Question, Rule } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import type { GridResult } from './grid-result.ts'
import { levelOf } from './level.ts'
import { meanConfidence } from './mean-confidence.ts'
import { type SectionScore, sectionScores } from './section-score.ts'
import { type Settled, settle } from './settle.ts'
import { totalOf } from './total.ts'
import { isArray, type Value } from './value.ts'

export type EvaluationFault = 'not_applicable_not_allowed' | 'answer_shape'

/** An evaluation with what it went through, for `evaluate` and for `explain`. */
export type Evaluation = {
  settled: Settled
  completeness: Completeness
  scores: SectionScore[]
  /** Rules that are true, classifications aside, in the order of the grid. */
  trueRules: Rule[]
  result: GridResult
}

export function runEvaluation(grid: Grid, input: GridInput): Result<Evaluation, EvaluationFault> {
  const refused = forbiddenNotApplicable(grid, input)
  if (refused) return refused
  const settled = settle(grid, input)
  const misshapen = misshapenAnswer(grid, settled)
  if (misshapen) return misshapen
  const completeness = completenessOf(grid, settled)
  const scores = sectionScores(grid, settled)
  const total = totalOf(grid, settled, scores, completeness.missing.length > 0)
  const { scope } = settled
  scope.sections = scores.map(({ score }) => score)
  scope.total = total.total
  scope.completeness = completeness.ratio
  const trueRules = grid.rules.filter(rule => rule.type !== 'classification' && rule.when.test(scope))
  const result: GridResult = {
    sections: Object.fromEntries(scores.flatMap(({ section, score }) => (score === null ? [] : [[section.id, score]]))),
    total: total.total,
    level: levelOf(grid, scope, total),
    classification: scope.classification,
    completeness: completeness.ratio,
    missing: completeness.missing.map(question => question.id),
    conclusive: completeness.conclusive,
    flags: grid.flags.filter((_, rank) => scope.flags[rank]).toSorted(byCodePoint),
    rules: trueRules.map(rule => rule.id).toSorted(byCodePoint),
    belowMinimum: scores
      .filter(isBelowMinimum)
      .map(({ section }) => section.id)
      .toSorted(byCodePoint),
    maxOpinion: leastFavourable(trueRules.flatMap(rule => rule.maxOpinion ?? [])),
    expectedPieces: expectedPieces(grid, scope),
    meanConfidence: meanConfidence(grid, input, scope),
    ...total.figures,
  }
  return ok({ settled, completeness, scores, trueRules, result })
}

export const isBelowMinimum = ({ score, section }: SectionScore): boolean =>
  score !== null && section.minScore !== undefined && score < section.minScore

function forbiddenNotApplicable(grid: Grid, { notApplicable = [] }: GridInput) {
  const question = notApplicable
    .map(id => grid.questionById.get(id))
    .find(question => question !== undefined && !question.notApplicable.allowed)
  if (!question) return null
  const message = `the question "${question.id}" does not allow "not applicable"`
  return failure('not_applicable_not_allowed' as const, { question: question.id, message })
}

/** An effective answer whose points or place on a scale cannot be computed; a hidden one is never looked at. */
function misshapenAnswer(grid: Grid, { scope }: Settled) {
  const question = grid.questions.find(question => !hasComputableShape(question, scope.answers[question.index] ?? null))
  if (!question) return null
  const message = `the answer to the question "${question.id}" is not ${computableShapes[question.type]}`
  return failure('answer_shape' as const, { question: question.id, message })
}

const computableShapes: Record<Question['type'], string> = {
  scale: 'a number',
  choice: 'the code of an option',
  multiple: 'a list of codes of options',
  number: 'a value',
  text: 'a value',
  date: 'a value',
  piece: 'a value',
}

function hasComputableShape({ type }: Question, answer: Value): boolean {
  if (answer === null) return true
  if (type === 'scale') return typeof answer === 'number'
  if (type === 'choice') return typeof answer === 'string'
  return type !== 'multiple' || isArray(answer)
}
