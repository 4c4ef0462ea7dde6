/**
 * The conditions that must all hold for an expression of grid/1 §2 to hold: the operands of its `and`, and of those
 * inside it. Any other expression is its own only condition; absent, it has none and always holds.
 */
export function conjuncts(source: unknown): unknown[] {
  if (source === undefined) return []
  const operands = operandsOfAnd(source)
  return operands === null ? [source] : operands.flatMap(conjuncts)
}

function operandsOfAnd(source: unknown): readonly unknown[] | null {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return null
  const [entry, ...others] = Object.entries(source)
  if (entry === undefined || others.length > 0 || entry[0] !== 'and') return null
  return Array.isArray(entry[1]) ? entry[1] : [entry[1]]
}
