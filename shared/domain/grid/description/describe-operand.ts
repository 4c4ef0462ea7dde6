import { writtenNumber } from '#shared/text/written-number.ts'
import { sameValue } from '../value.ts'
import { isLiteral, questionRead, type Speech, type WrittenVariable, writtenVariable } from './operand.ts'
import { fillSentence, fromGrid, inWords, joinSentences, type Sentence } from './sentence-part.ts'

/** What a variable is called, as the subject or the object of a sentence. */
export function describeVariable({ name, space, key }: WrittenVariable, speech: Speech): Sentence {
  const { names, words } = speech
  const say = (template: string, label: string | undefined) =>
    fillSentence(label === undefined ? words.unknown : template, { name: fromGrid(label ?? name) })
  switch (space) {
    case 'answers':
      return say(words.answer, names.question(key)?.label)
    case 'notApplicable':
      return say(words.notApplicable, names.question(key)?.label)
    case 'flags':
      return say(words.flag, names.flags.has(key) ? key : undefined)
    case 'sections':
      return say(words.section, names.section(key))
    case 'pieces':
      return say(words.pieces, key === '' ? undefined : names.piece(key))
    case 'constants':
      return describeConstant(name, key, speech)
    case 'result':
      return isResult(key) ? inWords(words[key]) : say('', undefined)
    default:
      return say('', undefined)
  }
}

const isResult = (key: string): key is 'points' | 'classification' | 'total' | 'completeness' =>
  ['points', 'classification', 'total', 'completeness'].includes(key)

function describeConstant(name: string, key: string, speech: Speech): Sentence {
  const value = speech.names.constant(key)
  if (value === undefined) return fillSentence(speech.words.unknown, { name: fromGrid(name) })
  return fillSentence(speech.words.constant, { name: fromGrid(key), value: describeLiteral(value, undefined, speech) })
}

/** A value, called by the name the other side of the comparison gives it: an option, a level of a scale, a class. */
export function describeLiteral(value: unknown, beside: unknown, speech: Speech): Sentence {
  const { words } = speech
  if (Array.isArray(value)) {
    return joinSentences(
      value.map(item => describeLiteral(item, beside, speech)),
      words.comma,
    )
  }
  const label = labelBeside(value, beside, speech)
  if (label !== undefined && typeof value === 'string') return fillSentence(words.quoted, { text: fromGrid(label) })
  if (value === null) return inWords(words.nothing)
  if (typeof value === 'boolean') return inWords(value ? words.true : words.false)
  if (typeof value !== 'number') return fillSentence(words.quoted, { text: fromGrid(String(value)) })
  const figure = inWords(figureText(value, speech))
  if (label !== undefined) return fillSentence(words.valueWithLabel, { value: figure, text: fromGrid(label) })
  const unit = questionRead(beside, speech.names)?.unit ?? ''
  return unit === '' ? figure : [...figure, ...inWords(' '), ...fromGrid(unit)]
}

/** At full precision: a condition holds or not by the last digit. */
function figureText(value: number, { words }: Speech): string {
  return Number(value.toFixed(4)) === value ? writtenNumber(value, words.language) : String(value)
}

function labelBeside(value: unknown, beside: unknown, { names }: Speech): string | undefined {
  if (!isLiteral(value)) return undefined
  if (writtenVariable(beside)?.name === 'result.classification') {
    return typeof value === 'string' ? names.level(value) : undefined
  }
  return questionRead(beside, names)?.values.find(named => sameValue(named.value, value))?.label
}
