import { assertNever } from '../../assert-never.ts'
import { writtenOperation, writtenVariable } from '../description/operand.ts'
import { isSource } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'

/** Where an expression names a part: by a variable, or by a literal compared with one variable. */
type Naming = { variables: readonly string[]; literalOf: string | null }

export function namingOf(part: NamedPart): Naming {
  switch (part.kind) {
    case 'question':
      return { variables: [`answers.${part.id}`, `notApplicable.${part.id}`], literalOf: null }
    case 'section':
      return { variables: [`sections.${part.id}`], literalOf: null }
    case 'flag':
      return { variables: [`flags.${part.id}`], literalOf: null }
    case 'constant':
      return { variables: [`constants.${part.id}`], literalOf: null }
    case 'option':
      return { variables: [], literalOf: `answers.${part.question}` }
    case 'level':
      return { variables: [], literalOf: 'result.classification' }
    case 'rule':
    case 'scale':
    case 'reference':
      return { variables: [], literalOf: null }
    default:
      return assertNever(part)
  }
}

const nameRead = (source: unknown): string | null => writtenVariable(source)?.name ?? null

const literalOperators = new Set(['==', '!=', 'in'])

/** Whether an operation compares `literalOf` with a literal, where a code may stand. */
const comparesWith = (literalOf: string | null, operator: string, operands: readonly unknown[]): boolean =>
  literalOf !== null && literalOperators.has(operator) && operands.some(operand => nameRead(operand) === literalOf)

/** Whether an expression names a part. */
export function namesPart(source: unknown, part: NamedPart): boolean {
  const { variables, literalOf } = namingOf(part)
  const walk = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(walk)
    const name = nameRead(value)
    if (name !== null) return variables.includes(name)
    const operation = writtenOperation(value)
    if (!operation) return false
    const { operator, operands } = operation
    const isNamed = comparesWith(literalOf, operator, operands) && operands.some(operand => holds(operand, part.id))
    return isNamed || operands.some(walk)
  }
  return walk(source)
}

const holds = (operand: unknown, code: string): boolean =>
  operand === code || (Array.isArray(operand) && operand.includes(code))

/** The expression with a part under another identifier; the same object where it does not name it. */
export function renamedIn(source: unknown, part: NamedPart, id: string): unknown {
  if (!namesPart(source, part)) return source
  const { variables, literalOf } = namingOf(part)
  const code = (operand: unknown) => (operand === part.id ? id : operand)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    const name = nameRead(value)
    if (name !== null) return variables.includes(name) ? variableWith(value, name, part.id, id) : value
    const operation = writtenOperation(value)
    if (!operation || !isSource(value)) return value
    const { operator, operands } = operation
    const isCompared = comparesWith(literalOf, operator, operands)
    const rename = (operand: unknown) => {
      if (!isCompared) return walk(operand)
      return Array.isArray(operand) ? operand.map(code) : code(walk(operand))
    }
    return { [operator]: Array.isArray(value[operator]) ? operands.map(rename) : rename(value[operator]) }
  }
  return walk(source)
}

function variableWith(value: unknown, name: string, before: string, after: string): unknown {
  const renamed = name.slice(0, name.length - before.length) + after
  return isSource(value) && Array.isArray(value.var) ? { var: [renamed] } : { var: renamed }
}

/** The expression without the comparisons that name a part; `undefined` when nothing is left of it. */
export function prunedOf(source: unknown, part: NamedPart): unknown {
  if (!namesPart(source, part)) return source
  const operation = writtenOperation(source)
  if (!operation) return undefined
  const { operator, operands } = operation
  if (operator === 'and' || operator === 'or') {
    const left = operands.map(operand => prunedOf(operand, part)).filter(operand => operand !== undefined)
    return left.length === 0 ? undefined : left.length === 1 ? left[0] : { [operator]: left }
  }
  if (operator === '!') {
    const left = prunedOf(operands[0], part)
    return left === undefined ? undefined : { '!': [left] }
  }
  return prunedList(operator, operands, part)
}

/** A code among several is taken out of the list; a comparison with nothing but it goes. */
function prunedList(operator: string, operands: readonly unknown[], part: NamedPart): unknown {
  const [needle, container] = operands
  const { literalOf } = namingOf(part)
  if (operator !== 'in' || literalOf === null || nameRead(needle) !== literalOf || !Array.isArray(container)) {
    return undefined
  }
  const left = container.filter(item => item !== part.id)
  return left.length === 0 ? undefined : { in: [needle, left] }
}
