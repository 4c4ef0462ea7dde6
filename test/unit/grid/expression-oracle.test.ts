import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/domain/grid/compile-expression.ts'
import { propertySeed } from '../property-seed.ts'

type Json = null | boolean | number | string | Json[] | { [operator: string]: Json }

const variables: Record<string, Json> = {
  'answers.a': 3,
  'answers.b': null,
  'answers.c': ['x', 'y'],
  'flags.f': true,
  'constants.t': 'xyz',
}
const literal = fc.constantFrom<Json>(null, true, false, 0, 1, 3, '', 'x', 'xyz', [], ['x', 'y'], [3, null])

const { expression } = fc.letrec<{ expression: Json }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    literal,
    fc.constantFrom(...Object.keys(variables)).map(name => ({ var: name })),
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'), tie('expression'), tie('expression'))
      .map(([operator, left, right]) => ({ [operator]: [left, right] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('expression'), { maxLength: 3 }))
      .map(([operator, operands]) => ({ [operator]: operands })),
    tie('expression').map(operand => ({ '!': [operand] })),
  ),
}))

/** grid/1 §2 read word by word, without compiling anything. */
function interpreted(source: Json): Json {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return source
  const [operator = '', written = null] = Object.entries(source)[0] ?? []
  if (operator === 'var') return variables[String(written)] ?? null
  const operands = (Array.isArray(written) ? written : [written]).map(interpreted)
  const [left = null, right = null] = operands
  const numbers = typeof left === 'number' && typeof right === 'number' ? { left, right } : null
  const same = typeof left === typeof right && JSON.stringify(left) === JSON.stringify(right)
  switch (operator) {
    case '==':
      return same
    case '!=':
      return !same
    case '<':
      return numbers !== null && numbers.left < numbers.right
    case '<=':
      return numbers !== null && numbers.left <= numbers.right
    case '>':
      return numbers !== null && numbers.left > numbers.right
    case '>=':
      return numbers !== null && numbers.left >= numbers.right
    case 'in':
      if (Array.isArray(right)) return right.some(item => JSON.stringify(item) === JSON.stringify(left))
      return typeof left === 'string' && typeof right === 'string' && right.indexOf(left) >= 0
    case 'and':
      return operands.filter(falsy).length === 0
    case 'or':
      return operands.filter(falsy).length < operands.length
    case '!':
      return falsy(left)
    default:
      throw new Error(operator)
  }
}

const falsy = (value: Json): boolean => ['null', 'false', '0', '""', '[]'].includes(JSON.stringify(value))

describe('compiled expressions', () => {
  it('mean what the text of the format says, read word by word', () => {
    const scope = {
      answers: [],
      notApplicable: [],
      flags: [],
      sections: [],
      points: null,
      classification: null,
      total: null,
      completeness: null,
      pieces: new Map(),
    }
    fc.assert(
      fc.property(expression, source => {
        const compiled = compileExpression(
          source,
          [],
          name => ({ name, space: '', key: name, read: () => (variables[name] ?? null) as null }),
          fault => {
            throw new Error(fault.sentence)
          },
        )
        expect(compiled.test(scope)).toBe(!falsy(interpreted(source)))
      }),
      propertySeed(2000),
    )
  })
})
