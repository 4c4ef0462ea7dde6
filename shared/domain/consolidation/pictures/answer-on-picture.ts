import type { TextLanguage } from '#shared/text/typeset.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { ChoiceQuestion, NumberQuestion, Question, ScaleQuestion } from '../../grid/grid.ts'
import { hasOptions } from '../../grid/points.ts'
import { isArray, type Value } from '../../grid/value.ts'

/** Questions whose answers have a place in a picture; words, dates and pieces are read in the cards. */
export type DrawnQuestion = ScaleQuestion | ChoiceQuestion | NumberQuestion

/** A row of a picture: `mark` and `title` are drawn. */
export type PictureCriterion = { question: DrawnQuestion; mark: string; title: string }

export const isDrawn = (question: Question): question is DrawnQuestion =>
  question.type === 'scale' || question.type === 'choice' || question.type === 'multiple' || question.type === 'number'

/** `A` for the first option, and so on: never to be taken for a level. Beyond 26, its rank. */
export const optionLetter = (rank: number): string =>
  rank < 26 ? String.fromCharCode('A'.charCodeAt(0) + rank) : `#${rank + 1}`

/** An answer as it is drawn in a cell of `room` characters, and as it is told. */
export function writtenAnswer(
  question: DrawnQuestion,
  value: Exclude<Value, null>,
  language: TextLanguage,
  room: number,
): { short: string; text: string } {
  if (hasOptions(question)) return writtenOptions(question, value, room)
  const written = typeof value === 'number' ? writtenNumber(value, language) : String(value)
  const short = fitted(written, room)
  if (question.type === 'number') return { short, text: `${written} ${question.unit}` }
  const label = question.levels.find(level => level.value === value)?.label
  return { short, text: label === undefined ? written : `${written} (${label})` }
}

function writtenOptions({ options }: ChoiceQuestion, value: Exclude<Value, null>, room: number) {
  const chosen = (isArray(value) ? value : [value]).map(code => {
    const rank = options.findIndex(option => option.code === code)
    const label = options[rank]?.label ?? String(code)
    return { rank: rank === -1 ? options.length : rank, letter: rank === -1 ? '?' : optionLetter(rank), label }
  })
  const sorted = chosen.toSorted((a, b) => a.rank - b.rank)
  if (sorted.length === 0) return { short: '–', text: '–' }
  return {
    short: fitted(sorted.map(({ letter }) => letter).join(''), room),
    text: sorted.map(({ letter, label }) => `${letter} (${label})`).join(', '),
  }
}

const fitted = (written: string, room: number): string => {
  const characters = Array.from(written)
  return characters.length <= room ? written : `${characters.slice(0, room - 1).join('')}…`
}
