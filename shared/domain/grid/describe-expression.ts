import {
  type DescribeCondition,
  describeEquality,
  describeMembership,
  describeOrdering,
  describePieces,
  describeValue,
  isOrdering,
} from './description/describe-comparison.ts'
import type { ExpressionNames } from './description/expression-names.ts'
import type { ExpressionWords } from './description/expression-words.ts'
import { deepestSaid, isLiteral, type Speech, writtenOperation, writtenVariable } from './description/operand.ts'
import {
  fillSentence,
  fromGrid,
  inWords,
  joinSentences,
  type Sentence,
  sentenceText,
} from './description/sentence-part.ts'

/**
 * A condition of grid/1 §2 as a sentence without capital nor stop, such as « la réponse à « … » est « Non » et le drapeau
 * « … » est levé ». `source` is what the file writes, valid or not (JSON); absent, the condition always holds. Every
 * variable is named; what cannot be read is quoted.
 */
export const describeExpression = (source: unknown, names: ExpressionNames, words: ExpressionWords): string =>
  sentenceText(expressionSentence(source, names, words))

/** The same in parts, which tell our words from those of the grid. */
export function expressionSentence(source: unknown, names: ExpressionNames, words: ExpressionWords): Sentence {
  if (source === undefined) return inWords(words.always)
  const speech: Speech = { names, words }
  const condition: DescribeCondition = (inner, negated, depth) =>
    conditionSentence(inner, negated, depth, speech, condition)
  return condition(source, false, 0)
}

function conditionSentence(
  source: unknown,
  negated: boolean,
  depth: number,
  speech: Speech,
  condition: DescribeCondition,
): Sentence {
  const { words } = speech
  if (isLiteral(source)) return inWords(Boolean(source) === negated ? words.never : words.always)
  if (depth > deepestSaid) return inWords('…')
  const comparing = { speech, depth, condition }
  if (Array.isArray(source)) {
    const left = describeValue(source, undefined, comparing)
    return left.length === 0
      ? inWords(negated ? words.always : words.never)
      : fillSentence(negated ? words.holdsNot : words.holds, { left })
  }
  if (writtenVariable(source)) return describeTruth(source, negated, comparing)
  const operation = writtenOperation(source)
  if (!operation) return unreadable(source, speech)
  const { operator, operands } = operation
  const [left, right] = operands
  if (operator === 'and' || operator === 'or') {
    // A negation goes inside by De Morgan's laws, which hold here: both yield true or false and nothing else.
    return describeJunction(operands, (operator === 'and') !== negated ? 'and' : 'or', negated, comparing)
  }
  if (operator === '!' && operands.length === 1) return condition(left, !negated, depth + 1)
  if (operands.length !== 2) return unreadable(source, speech)
  if (operator === '==' || operator === '!=') {
    return describeEquality([left, right], (operator === '!=') !== negated, comparing)
  }
  if (operator === 'in') return describeMembership([left, right], negated, comparing)
  return isOrdering(operator)
    ? describeOrdering(operator, [left, right], negated, comparing)
    : unreadable(source, speech)
}

type Describing = { speech: Speech; depth: number; condition: DescribeCondition }

function describeJunction(
  operands: readonly unknown[],
  joined: 'and' | 'or',
  negated: boolean,
  { speech: { words }, depth, condition }: Describing,
): Sentence {
  if (operands.length === 0) return inWords(joined === 'and' ? words.always : words.never)
  const [only] = operands
  if (operands.length === 1) return condition(only, negated, depth + 1)
  const said = operands.map(operand => {
    const sentence = condition(operand, negated, depth + 1)
    return isOtherJunction(operand, joined, negated) ? fillSentence(words.group, { condition: sentence }) : sentence
  })
  return joinSentences(said, words[joined])
}

/** True where « A et B ou C » would be read two ways. */
function isOtherJunction(source: unknown, around: 'and' | 'or', negated: boolean, depth = 0): boolean {
  const operation = writtenOperation(source)
  if (!operation || depth > deepestSaid) return false
  const { operator, operands } = operation
  if (operator === '!') return isOtherJunction(operands[0], around, !negated, depth + 1)
  if ((operator === '==' || operator === '!=') && operands.some(operand => typeof operand === 'boolean')) {
    return operands.some(operand => writtenOperation(operand) !== null && writtenVariable(operand) === null)
  }
  if (operator !== 'and' && operator !== 'or') return false
  if (operands.length === 1) return isOtherJunction(operands[0], around, negated, depth + 1)
  return operands.length > 1 && ((operator === 'and') !== negated ? 'and' : 'or') !== around
}

/** A variable that stands alone as a condition: a flag, a "not applicable", a document, or a value that counts. */
function describeTruth(source: unknown, negated: boolean, describing: Describing): Sentence {
  const { speech } = describing
  const { names, words } = speech
  const variable = writtenVariable(source)
  if (variable?.space === 'flags' && names.flags.has(variable.key)) {
    return fillSentence(negated ? words.flagDown : words.flagRaised, { name: fromGrid(variable.key) })
  }
  const question = variable?.space === 'notApplicable' ? names.question(variable.key) : undefined
  if (question) {
    return fillSentence(negated ? words.isApplicable : words.isNotApplicable, { name: fromGrid(question.label) })
  }
  if (variable?.space === 'pieces' && variable.key !== '') return describePieces(variable.key, !negated, speech)
  return fillSentence(negated ? words.holdsNot : words.holds, { left: describeValue(source, undefined, describing) })
}

const longestQuoted = 120

function unreadable(source: unknown, { words }: Speech): Sentence {
  const written = excerptOf(source, 0)
  const text = written.length > longestQuoted ? `${written.slice(0, longestQuoted)}…` : written
  return fillSentence(words.unreadable, { text: fromGrid(text) })
}

/** The beginning of what is written, as JSON, not below four levels. */
function excerptOf(source: unknown, depth: number): string {
  if (typeof source !== 'object' || source === null) return JSON.stringify(source) ?? '?'
  if (depth > 3) return '…'
  if (Array.isArray(source)) return `[${source.map(item => excerptOf(item, depth + 1)).join(', ')}]`
  const entries = Object.entries(source).map(([key, value]) => `${JSON.stringify(key)}: ${excerptOf(value, depth + 1)}`)
  return `{${entries.join(', ')}}`
}
