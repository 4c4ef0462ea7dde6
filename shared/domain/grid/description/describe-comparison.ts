import { describeLiteral, describeVariable } from './describe-operand.ts'
import type { ExpressionWords } from './expression-words.ts'
import { deepestSaid, isLiteral, type Speech, writtenVariable } from './operand.ts'
import { fillSentence, inWords, joinSentences, type Sentence } from './sentence-part.ts'

/** Says a condition; `describe-expression.ts` gives itself, because a condition may stand where a value is expected. */
export type DescribeCondition = (source: unknown, negated: boolean, depth: number) => Sentence

type Comparing = { speech: Speech; depth: number; condition: DescribeCondition }

const templates = {
  '<': ['below', 'notBelow'],
  '<=': ['atMost', 'notAtMost'],
  '>': ['above', 'notAbove'],
  '>=': ['atLeast', 'notAtLeast'],
} as const satisfies Record<string, readonly (keyof ExpressionWords)[]>

export type Ordering = keyof typeof templates

export const isOrdering = (operator: string): operator is Ordering => Object.hasOwn(templates, operator)

/** `<`, `<=`, `>`, `>=`: false as soon as a side is missing, so that their negation says it (grid/1 §2). */
export function describeOrdering(operator: Ordering, sides: Sides, negated: boolean, comparing: Comparing): Sentence {
  const { words } = comparing.speech
  const counted = countOfPieces(operator, sides)
  if (counted) return describePieces(counted.type, counted.some !== negated, comparing.speech)
  const [positive, negative] = templates[operator]
  return say(words[negated ? negative : positive], sides, negated && mayMiss(sides), comparing)
}

export type Sides = readonly [unknown, unknown]

/** `==` and `!=`, which is `==` negated: of a truth, of what is missing, of a name, of a figure. */
export function describeEquality(sides: Sides, negated: boolean, comparing: Comparing): Sentence {
  const { speech, depth, condition } = comparing
  const [left, right] = isLiteral(sides[0]) && !isLiteral(sides[1]) ? [sides[1], sides[0]] : sides
  const variable = writtenVariable(left)
  if (typeof right === 'boolean' && isCondition(left)) return condition(left, right === negated, depth + 1)
  if (variable && (variable.space === 'flags' || variable.space === 'notApplicable')) {
    if (right === true) return condition(left, negated, depth + 1)
    if (right === null) return condition(left, !negated, depth + 1)
  }
  if (variable?.space === 'pieces' && right === 0) return describePieces(variable.key, negated, speech)
  if (right === null && variable) return describeMissing(left, negated, comparing)
  const missing = negated && right !== null && mayMiss([left, right])
  const template =
    typeof right === 'string' || Array.isArray(right) ? (['is', 'isNot'] as const) : (['equals', 'equalsNot'] as const)
  return say(speech.words[template[negated ? 1 : 0]], [left, right], missing, comparing)
}

export function describeMembership(sides: Sides, negated: boolean, comparing: Comparing): Sentence {
  const { words } = comparing.speech
  const [needle, container] = sides
  const missing = negated && mayMiss(sides)
  if (!Array.isArray(container)) return say(negated ? words.includesNot : words.includes, sides, missing, comparing)
  if (container.length === 1) return describeEquality([needle, container[0]], negated, comparing)
  const isNullAmong = container.includes(null)
  return say(negated ? words.notAmong : words.among, sides, missing && !isNullAmong, comparing)
}

/** A type of document is counted, never missing: less than one is none. */
export const describePieces = (type: string, some: boolean, { names, words }: Speech): Sentence =>
  fillSentence(some ? words.somePiece : words.noPiece, { name: [{ of: 'grid', text: names.piece(type) }] })

function describeMissing(source: unknown, negated: boolean, comparing: Comparing): Sentence {
  const { names, words } = comparing.speech
  const variable = writtenVariable(source)
  const question = variable?.space === 'answers' ? names.question(variable.key) : undefined
  if (!question) return say(negated ? words.present : words.missing, [source, null], false, comparing)
  return fillSentence(negated ? words.answered : words.unanswered, { name: [{ of: 'grid', text: question.label }] })
}

function say(template: string, [left, right]: Sides, missing: boolean, comparing: Comparing): Sentence {
  const said = fillSentence(template, {
    left: describeValue(left, right, comparing),
    right: describeValue(right, left, comparing),
  })
  return missing ? [...said, ...inWords(comparing.speech.words.orMissing)] : said
}

/** A side of a comparison: a variable, a value, a list, or the truth of a condition. */
export function describeValue(source: unknown, beside: unknown, comparing: Comparing): Sentence {
  const { speech, depth, condition } = comparing
  const variable = writtenVariable(source)
  if (variable) return describeVariable(variable, speech)
  if (isLiteral(source)) return describeLiteral(source, beside, speech)
  if (!Array.isArray(source)) {
    return fillSentence(speech.words.truth, { condition: condition(source, false, depth + 1) })
  }
  if (depth > deepestSaid) return inWords('…')
  const items = source.map(item => describeValue(item, beside, { ...comparing, depth: depth + 1 }))
  return joinSentences(items, speech.words.comma)
}

const isCondition = (source: unknown): boolean =>
  !isLiteral(source) && !Array.isArray(source) && writtenVariable(source) === null

const neverMissing = ['pieces', 'constants']

const mayMiss = (sides: Sides): boolean =>
  sides.some(side => {
    const variable = writtenVariable(side)
    return variable !== null && !neverMissing.includes(variable.space)
  })

function countOfPieces(operator: Ordering, [left, right]: Sides): { type: string; some: boolean } | null {
  const variable = writtenVariable(left)
  if (variable?.space !== 'pieces' || variable.key === '') return null
  if ((operator === '>=' && right === 1) || (operator === '>' && right === 0)) return { type: variable.key, some: true }
  if ((operator === '<' && right === 1) || (operator === '<=' && right === 0))
    return { type: variable.key, some: false }
  return null
}
