import type { TextLanguage } from '#shared/text/typeset.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { Question } from './grid.ts'
import { chosenOptions, hasOptions } from './points.ts'
import type { Value } from './value.ts'

/** An answer in the words of its question: the label of a level or of options, a number with its unit; `null` without one. */
export function writtenAnswer(question: Question, answer: Value, language: TextLanguage): string | null {
  if (answer === null) return null
  if (question.type === 'scale') {
    const level = question.levels.find(({ value }) => value === answer)
    const number = typeof answer === 'number' ? writtenNumber(answer, language) : String(answer)
    return level && level.label !== number ? `${number}, ${level.label}` : number
  }
  if (hasOptions(question)) {
    const labels = chosenOptions(question, answer).map(({ label }) => label)
    return labels.length > 0 ? labels.join(', ') : String(answer)
  }
  if (question.type === 'number' && typeof answer === 'number')
    return `${writtenNumber(answer, language)} ${question.unit}`
  return String(answer)
}
