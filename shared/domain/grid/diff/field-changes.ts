import { canonicalJson } from '../../canonical-hash.ts'
import type { FieldChange } from './grid-diff.ts'

type Fields = Readonly<Record<string, unknown>>

/** Objects that are one value: a condition reads as a whole. */
const conditions = new Set(['visibleWhen', 'requiredWhen', 'when'])

/** Keys of an element that differ, in the order of the later version; objects are compared key by key. */
export function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  const [left, right] = [flattened(before), flattened(after)]
  const names = [...right.keys(), ...[...left.keys()].filter(name => !right.has(name))]
  return names.flatMap(field => {
    const change = { field, before: left.get(field), after: right.get(field) }
    return sameJson(change.before, change.after) ? [] : [change]
  })
}

export const sameJson = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson({ value: a }) === canonicalJson({ value: b })

function flattened(fields: Fields, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [key, value] of Object.entries(fields)) {
    const name = `${prefix}${key}`
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!isObject || conditions.has(key) || Object.keys(value).length === 0) found.set(name, value)
    else for (const [inner, held] of flattened(value as Fields, `${name}.`)) found.set(inner, held)
  }
  return found
}
