/** What an answer, a constant or an operand can be. `null` is unanswered or missing. */
export type Value = null | boolean | number | string | readonly Value[]

const DEEPEST_ARRAY = 16

/** True for a value the format carries: JSON without objects, arrays not nested beyond reason. */
export function isValue(value: unknown, depth = 0): value is Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return Array.isArray(value) && depth < DEEPEST_ARRAY && value.every(item => isValue(item, depth + 1))
}

/** Typed equality of grid/1 §2: nothing is converted, arrays are compared element by element. */
export function sameValue(left: Value, right: Value): boolean {
  if (left === right) return true
  if (!isArray(left) || !isArray(right) || left.length !== right.length) return false
  return left.every((item, index) => sameValue(item, right[index] ?? null))
}

/** Truth of a condition, grid/1 §2: `null`, `false`, 0, `""` and `[]` are false, everything else is true. */
export function isTruthy(value: Value): boolean {
  return isArray(value) ? value.length > 0 : Boolean(value)
}

/** `Array.isArray` that also narrows a readonly array. */
export const isArray = (value: Value): value is readonly Value[] => Array.isArray(value)
