import type { ChoiceQuestion, Option, Question } from './grid.ts'
import type { QuestionKind, QuestionType } from './question-schema.ts'
import { isArray, type Value } from './value.ts'

/** Options that an answer chooses, in the order of the grid; a code that is no option's chooses nothing. */
export function chosenOptions(question: ChoiceQuestion, answer: Value): readonly Option[] {
  if (answer === null) return []
  if (question.type === 'choice') return question.options.filter(option => option.code === answer)
  return isArray(answer) ? question.options.filter(option => answer.includes(option.code)) : []
}

export const pointsOf = (question: ChoiceQuestion, answer: Value): number =>
  chosenOptions(question, answer).reduce((sum, option) => sum + option.points, 0)

/** The most an answer can bring, grid/1 §4: all the points where several options may be chosen, else the largest. */
export function maximumPoints(type: QuestionType, options: readonly Option[]): number {
  if (options.length === 0) return 0
  if (type === 'multiple') return options.reduce((sum, option) => sum + option.points, 0)
  return options.reduce((largest, option) => Math.max(largest, option.points), Number.NEGATIVE_INFINITY)
}

/** Sum of the points of the answers to the questions of a kind, grid/1 §4. `answers` by rank of the question. */
export function sumOfPoints(questions: readonly Question[], kind: QuestionKind, answers: readonly Value[]): number {
  let sum = 0
  for (const question of questions) {
    if (question.kind === kind && hasOptions(question)) sum += pointsOf(question, answers[question.index] ?? null)
  }
  return sum
}

/** Sum of the maxima of the questions of a kind that `counts` keeps. */
export function sumOfMaxima(
  questions: readonly Question[],
  kind: QuestionKind,
  counts: (question: Question) => boolean,
): number {
  return questions
    .filter(question => question.kind === kind && counts(question))
    .reduce((sum, question) => sum + (hasOptions(question) ? question.maximum : 0), 0)
}

export const hasOptions = (question: Question): question is ChoiceQuestion =>
  question.type === 'choice' || question.type === 'multiple'
