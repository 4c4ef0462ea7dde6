import { readCivilDate } from '#shared/text/civil-date.ts'
import { assertNever } from '../assert-never.ts'
import type { ChoiceQuestion, Question } from './grid.ts'
import { isArray, type Value } from './value.ts'

export type AnswerFaultCode =
  | 'empty_answer'
  | 'answer_shape'
  | 'answer_not_in_scale'
  | 'unknown_option'
  | 'repeated_option'
  | 'exclusive_option'
  | 'number_out_of_bounds'
  | 'date_shape'

export type AnswerFault = { code: AnswerFaultCode; sentence: string }

/** Why data entry refuses a value as the answer to a question (shapes of grid/1 §1); `null` when it takes it. */
export function answerFault(question: Question, value: Value): AnswerFault | null {
  if (value === null) return null
  if (value === '' || (isArray(value) && value.length === 0)) {
    return { code: 'empty_answer', sentence: 'an emptied field is stored as null' }
  }
  switch (question.type) {
    case 'scale':
      if (typeof value !== 'number') return shape('a number')
      if (question.levels.some(level => level.value === value)) return null
      return { code: 'answer_not_in_scale', sentence: `${value} is not a value of the scale "${question.scale}"` }
    case 'choice':
      return typeof value === 'string' ? unknownOption(question, [value]) : shape('the code of an option')
    case 'multiple':
      return isStringList(value) ? chosenFault(question, value) : shape('a list of codes of options')
    case 'number':
      return typeof value === 'number' ? boundsFault(value, question) : shape('a number')
    case 'date':
      if (typeof value === 'string' && readCivilDate(value) !== null) return null
      return { code: 'date_shape', sentence: 'the answer is not a date, YYYY-MM-DD' }
    case 'text':
    case 'piece':
      return typeof value === 'string' ? null : shape('a text')
    default:
      return assertNever(question)
  }
}

const shape = (expected: string): AnswerFault => ({ code: 'answer_shape', sentence: `the answer is not ${expected}` })

const isStringList = (value: Value): value is readonly string[] =>
  isArray(value) && value.every(item => typeof item === 'string')

function chosenFault(question: ChoiceQuestion, codes: readonly string[]): AnswerFault | null {
  const unknown = unknownOption(question, codes)
  if (unknown) return unknown
  if (new Set(codes).size < codes.length) {
    return { code: 'repeated_option', sentence: 'an option is chosen twice' }
  }
  const exclusive = question.options.find(option => option.exclusive && codes.includes(option.code))
  if (!exclusive || codes.length === 1) return null
  return { code: 'exclusive_option', sentence: `the option "${exclusive.code}" is chosen alone or not at all` }
}

function unknownOption(question: ChoiceQuestion, codes: readonly string[]): AnswerFault | null {
  const unknown = codes.find(code => !question.options.some(option => option.code === code))
  if (unknown === undefined) return null
  return { code: 'unknown_option', sentence: `"${unknown}" is not the code of an option` }
}

function boundsFault(value: number, { min, max }: { min?: number; max?: number }): AnswerFault | null {
  if (min !== undefined && value < min) return { code: 'number_out_of_bounds', sentence: `${value} is below ${min}` }
  if (max !== undefined && value > max) return { code: 'number_out_of_bounds', sentence: `${value} is above ${max}` }
  return null
}
