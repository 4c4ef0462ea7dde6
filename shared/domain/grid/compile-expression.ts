import type { Expression, Variable } from './expression.ts'
import type { FoundFault, GridPath } from './grid-fault.ts'
import type { Scope } from './scope.ts'
import { isArray, isTruthy, sameValue, type Value } from './value.ts'
import type { Vocabulary } from './variable.ts'

type Read = (scope: Scope) => Value
type Compilation = {
  vocabulary: Vocabulary
  reads: Map<string, Variable>
  report: (fault: FoundFault) => void
}

const DEEPEST_EXPRESSION = 200

/**
 * Compiles an expression of grid/1 §2. What it cannot accept is reported with its place; the expression returned is
 * then not to be used. `source` absent: `whenAbsent`.
 */
export function compileExpression(
  source: unknown,
  path: GridPath,
  vocabulary: Vocabulary,
  report: (fault: FoundFault) => void,
  whenAbsent = true,
): Expression {
  if (source === undefined) return { source: whenAbsent, test: () => whenAbsent, reads: [] }
  const compilation: Compilation = { vocabulary, reads: new Map(), report }
  const read = compile(source, path, 0, compilation)
  return { source, test: scope => isTruthy(read(scope)), reads: [...compilation.reads.values()] }
}

const nothing: Read = () => null

function compile(source: unknown, path: GridPath, depth: number, within: Compilation): Read {
  if (source === null || typeof source === 'boolean' || typeof source === 'number' || typeof source === 'string') {
    return () => source
  }
  if (depth > DEEPEST_EXPRESSION) {
    within.report({ code: 'expression_depth', path, sentence: 'this expression is nested too deeply' })
    return nothing
  }
  if (Array.isArray(source)) return compileArray(source, path, depth, within)
  const entries = Object.entries(source ?? {})
  const entry = entries[0]
  if (entries.length !== 1 || entry === undefined) {
    const sentence = `an expression has exactly one operator, this one has ${entries.length}`
    within.report({ code: 'expression_shape', path, params: { n: entries.length }, sentence })
    return nothing
  }
  const [operator, operand] = entry
  return compileOperation(operator, operand, [...path, operator], depth, within)
}

function compileArray(source: readonly unknown[], path: GridPath, depth: number, within: Compilation): Read {
  const items = source.map((item, rank) => compile(item, [...path, rank], depth + 1, within))
  const isLiteral = source.every(item => typeof item !== 'object' || item === null)
  if (!isLiteral) return scope => items.map(item => item(scope))
  const literal = source as readonly Value[]
  return () => literal
}

const operandCounts: Record<string, number> = { '==': 2, '!=': 2, '<': 2, '<=': 2, '>': 2, '>=': 2, in: 2, '!': 1 }

function compileOperation(
  operator: string,
  operand: unknown,
  path: GridPath,
  depth: number,
  within: Compilation,
): Read {
  if (operator === 'var') return compileVariable(operand, path, within)
  const known = operator === 'and' || operator === 'or' || Object.hasOwn(operandCounts, operator)
  if (!known) {
    const sentence = `the operator "${operator}" does not exist in grid/1`
    within.report({ code: 'unknown_operator', path, name: operator, sentence })
    return nothing
  }
  const sources: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  const expected = operandCounts[operator]
  if (expected !== undefined && sources.length !== expected) {
    const sentence = `the operator "${operator}" takes ${expected} operand${expected > 1 ? 's' : ''}, not ${sources.length}`
    const params = { expected, n: sources.length }
    within.report({ code: 'operand_count', path, name: operator, params, sentence })
    return nothing
  }
  const operands = sources.map((source, rank) =>
    compile(source, Array.isArray(operand) ? [...path, rank] : path, depth + 1, within),
  )
  return operation(operator, operands)
}

function compileVariable(operand: unknown, path: GridPath, within: Compilation): Read {
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  const [name] = operands
  if (operands.length !== 1) {
    const sentence = `"var" takes the name of one variable and no default, not ${operands.length} operands`
    const params = { expected: 1, n: operands.length }
    within.report({ code: 'operand_count', path, name: 'var', params, sentence })
    return nothing
  }
  const variable = typeof name === 'string' ? within.vocabulary(name) : null
  if (variable === null) {
    const written = typeof name === 'string' ? name : JSON.stringify(name)
    const sentence = `the variable ${JSON.stringify(written)} does not exist in this grid`
    within.report({ code: 'unknown_variable', path, name: written, sentence })
    return nothing
  }
  within.reads.set(variable.name, variable)
  return variable.read
}

function operation(operator: string, operands: readonly Read[]): Read {
  const [left = nothing, right = nothing] = operands
  switch (operator) {
    case '==':
      return scope => sameValue(left(scope), right(scope))
    case '!=':
      return scope => !sameValue(left(scope), right(scope))
    case '<':
      return comparison(left, right, (a, b) => a < b)
    case '<=':
      return comparison(left, right, (a, b) => a <= b)
    case '>':
      return comparison(left, right, (a, b) => a > b)
    case '>=':
      return comparison(left, right, (a, b) => a >= b)
    case 'in':
      return scope => contains(right(scope), left(scope))
    case 'and':
      return conjunction(operands)
    case 'or':
      return disjunction(operands)
    case '!':
      return scope => !isTruthy(left(scope))
    default:
      throw new Error(`unexpected operator: ${operator}`)
  }
}

function conjunction(operands: readonly Read[]): Read {
  return scope => {
    for (const operand of operands) if (!isTruthy(operand(scope))) return false
    return true
  }
}

function disjunction(operands: readonly Read[]): Read {
  return scope => {
    for (const operand of operands) if (isTruthy(operand(scope))) return true
    return false
  }
}

/** True only between two numbers: what is missing, a string, a boolean or an array never compares. */
function comparison(left: Read, right: Read, compare: (a: number, b: number) => boolean): Read {
  return scope => {
    const a = left(scope)
    const b = right(scope)
    return typeof a === 'number' && typeof b === 'number' && compare(a, b)
  }
}

function contains(container: Value, needle: Value): boolean {
  if (isArray(container)) return container.some(item => sameValue(item, needle))
  return typeof container === 'string' && typeof needle === 'string' && container.includes(needle)
}
