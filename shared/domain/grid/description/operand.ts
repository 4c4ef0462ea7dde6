import type { ExpressionNames, NamedQuestion } from './expression-names.ts'
import type { ExpressionWords } from './expression-words.ts'

/** Depth at which loading refuses an expression: below, nothing is said of it. */
export const deepestSaid = 200

export type Speech = { names: ExpressionNames; words: ExpressionWords }

/** A variable as an expression writes it, `space.key`. `null`: `source` is not one. */
export type WrittenVariable = { name: string; space: string; key: string }

export function writtenVariable(source: unknown): WrittenVariable | null {
  const entry = soleEntry(source)
  if (entry?.[0] !== 'var') return null
  const name = Array.isArray(entry[1]) && entry[1].length === 1 ? (entry[1][0] as unknown) : entry[1]
  if (typeof name !== 'string') return null
  const dot = name.indexOf('.')
  return { name, space: name.slice(0, Math.max(dot, 0)), key: name.slice(dot + 1) }
}

/** The operator of an expression and its operands; `null` where there is none or several. */
export function writtenOperation(source: unknown): { operator: string; operands: readonly unknown[] } | null {
  const entry = soleEntry(source)
  return entry && { operator: entry[0], operands: Array.isArray(entry[1]) ? entry[1] : [entry[1]] }
}

function soleEntry(source: unknown): [string, unknown] | null {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return null
  const [entry, ...others] = Object.entries(source)
  return entry && others.length === 0 ? entry : null
}

/** The question that gives a variable its values, where it is an answer. */
export const questionRead = (source: unknown, names: ExpressionNames): NamedQuestion | undefined => {
  const variable = writtenVariable(source)
  return variable?.space === 'answers' ? names.question(variable.key) : undefined
}

export const isLiteral = (source: unknown): source is null | boolean | number | string =>
  source === null || ['boolean', 'number', 'string'].includes(typeof source)
