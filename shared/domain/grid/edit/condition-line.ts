import { writtenOperation, writtenVariable } from '../description/operand.ts'

/** How a variable stands to what it is compared with; `holds` and `fails` are of flags and of "not applicable". */
export type Relation =
  | 'is'
  | 'is_not'
  | 'at_least'
  | 'more'
  | 'at_most'
  | 'less'
  | 'one_of'
  | 'none_of'
  | 'contains'
  | 'lacks'
  | 'holds'
  | 'fails'
  | 'present'
  | 'missing'

export type Literal = string | number

/** What a line compares with: a value, several, or another variable; `null` where the relation says it all. */
export type Operand =
  | { kind: 'literal'; value: Literal }
  | { kind: 'list'; values: readonly Literal[] }
  | { kind: 'variable'; name: string }
  | null

/** One comparison of a variable. */
export type Line = { kind: 'line'; variable: string; relation: Relation; operand: Operand; written?: unknown }

const opposites: Partial<Record<Relation, Relation>> = {
  is: 'is_not',
  is_not: 'is',
  one_of: 'none_of',
  none_of: 'one_of',
  contains: 'lacks',
  lacks: 'contains',
  holds: 'fails',
  fails: 'holds',
  present: 'missing',
  missing: 'present',
}

/** The line that is true exactly when this one is false; none says it of an order, which is false of what is missing. */
export function negatedLine(line: Line): Line | null {
  const relation = opposites[line.relation]
  return relation ? { ...line, relation } : null
}

const orders = { '>=': 'at_least', '>': 'more', '<=': 'at_most', '<': 'less' } as const
const flipped = { '>=': 'at_most', '>': 'less', '<=': 'at_least', '<': 'more' } as const
const isOrder = (operator: string): operator is keyof typeof orders => Object.hasOwn(orders, operator)

/** The line of an expression; `null` where no line says the same. */
export function readLine(source: unknown): Line | null {
  const variable = writtenVariable(source)
  if (variable) {
    return isTruth(variable.name)
      ? { kind: 'line', variable: variable.name, relation: 'holds', operand: null, written: source }
      : null
  }
  const operation = writtenOperation(source)
  if (operation?.operands.length !== 2) return null
  const { operator, operands } = operation
  const line = operator === 'in' ? readMembership(operands) : readComparison(operator, operands)
  return line && { ...line, written: source }
}

function readComparison(operator: string, [left, right]: readonly unknown[]): Line | null {
  const variable = writtenVariable(left)
  if (!variable) {
    const other = writtenVariable(right)
    if (!other || !isLiteral(left)) return null
    if (isOrder(operator)) return lineOf(other.name, flipped[operator], left)
    return readEquality(operator, other.name, left)
  }
  if (isOrder(operator)) return lineOf(variable.name, orders[operator], right)
  return readEquality(operator, variable.name, right)
}

function readEquality(operator: string, name: string, other: unknown): Line | null {
  if (operator !== '==' && operator !== '!=') return null
  const isEqual = operator === '=='
  if (isTruth(name)) {
    if (other !== true && other !== null) return null
    return { kind: 'line', variable: name, relation: isEqual === (other === true) ? 'holds' : 'fails', operand: null }
  }
  if (other === null) return { kind: 'line', variable: name, relation: isEqual ? 'missing' : 'present', operand: null }
  return lineOf(name, isEqual ? 'is' : 'is_not', other)
}

function readMembership([needle, container]: readonly unknown[]): Line | null {
  const variable = writtenVariable(needle)
  if (variable && Array.isArray(container)) {
    if (!container.every(isLiteral) || isTruth(variable.name)) return null
    return { kind: 'line', variable: variable.name, relation: 'one_of', operand: { kind: 'list', values: container } }
  }
  const within = writtenVariable(container)
  if (!within || !isLiteral(needle) || isTruth(within.name)) return null
  return lineOf(within.name, 'contains', needle)
}

function lineOf(variable: string, relation: Relation, other: unknown): Line | null {
  if (isTruth(variable)) return null
  if (isLiteral(other)) return { kind: 'line', variable, relation, operand: { kind: 'literal', value: other } }
  const name = writtenVariable(other)?.name
  return name === undefined ? null : { kind: 'line', variable, relation, operand: { kind: 'variable', name } }
}

const isLiteral = (value: unknown): value is Literal => typeof value === 'string' || typeof value === 'number'

/** Variables that are true or missing, and nothing else (grid/1 §2). */
export const isTruth = (variable: string): boolean =>
  variable.startsWith('flags.') || variable.startsWith('notApplicable.')

const operators = { is: '==', is_not: '!=', at_least: '>=', more: '>', at_most: '<=', less: '<' } as const

export function writeLine({ variable, relation, operand }: Line): unknown {
  const read = { var: variable }
  switch (relation) {
    case 'holds':
      return { '==': [read, true] }
    case 'fails':
      return { '!=': [read, true] }
    case 'present':
      return { '!=': [read, null] }
    case 'missing':
      return { '==': [read, null] }
    case 'one_of':
      return { in: [read, writeOperand(operand)] }
    case 'none_of':
      return { '!': [{ in: [read, writeOperand(operand)] }] }
    case 'contains':
      return { in: [writeOperand(operand), read] }
    case 'lacks':
      return { '!': [{ in: [writeOperand(operand), read] }] }
    default:
      return { [operators[relation]]: [read, writeOperand(operand)] }
  }
}

function writeOperand(operand: Operand): unknown {
  switch (operand?.kind) {
    case 'literal':
      return operand.value
    case 'list':
      return [...operand.values]
    case 'variable':
      return { var: operand.name }
    default:
      return null
  }
}
