import { writtenOperation } from '../description/operand.ts'
import type { Line } from './condition-line.ts'
import { negatedLine, readLine, writeLine } from './condition-line.ts'

/** Lines that hold all, one at least, or none of them. */
export type Group = { kind: 'group'; of: 'all' | 'any' | 'none'; items: readonly Condition[]; written?: unknown }

/** An expression that lines cannot show: it is said in words and kept as it is. */
export type Kept = { kind: 'kept'; written: unknown }

/**
 * An expression of grid/1 §2 as it is built by choosing. `written` is what the file writes of a part that was read and
 * not changed since: it goes back untouched, whatever spelling it has.
 */
export type Condition = Group | Line | Kept

const deepestRead = 200

/** The condition of an expression; absent, a group without a line, which always holds. */
export function readCondition(source: unknown): Condition {
  return read(source, 0)
}

function read(source: unknown, depth: number): Condition {
  if (source === undefined) return { kind: 'group', of: 'all', items: [] }
  if (source === true) return { kind: 'group', of: 'all', items: [], written: true }
  const operation = depth > deepestRead ? null : writtenOperation(source)
  if (!operation) return { kind: 'kept', written: source }
  const { operator, operands } = operation
  if (operator === 'and' || operator === 'or') {
    const items = operands.map(operand => read(operand, depth + 1))
    return { kind: 'group', of: operator === 'and' ? 'all' : 'any', items, written: source }
  }
  if (operator === '!' && operands.length === 1) return readNegation(source, read(operands[0], depth + 1))
  return readLine(source) ?? { kind: 'kept', written: source }
}

function readNegation(source: unknown, inner: Condition): Condition {
  if (inner.kind === 'line') {
    const negated = negatedLine(inner)
    if (negated) return { ...negated, written: source }
  }
  if (inner.kind === 'group' && inner.of === 'any') return { ...inner, of: 'none', written: source }
  return { kind: 'group', of: 'none', items: [inner], written: source }
}

/** The expression of a condition: what was read and not changed is written as it was. */
export function writeCondition(condition: Condition): unknown {
  if (condition.written !== undefined || condition.kind === 'kept') return condition.written
  if (condition.kind === 'line') return writeLine(condition)
  const items = condition.items.map(writeCondition)
  switch (condition.of) {
    case 'all':
      return { and: items }
    case 'any':
      return { or: items }
    default:
      return { '!': [{ or: items }] }
  }
}

/**
 * The expression of a whole condition: a single line stands without its group. `undefined` when it has no line and
 * always holds.
 */
export function writeWhole(condition: Condition): unknown {
  if (condition.written !== undefined || condition.kind !== 'group' || condition.of !== 'all') {
    return writeCondition(condition)
  }
  const [only, ...others] = condition.items
  if (only === undefined) return undefined
  return others.length === 0 && only.kind !== 'group' ? writeCondition(only) : writeCondition(condition)
}

/** A condition as a group: one that is a single line is the group of that line. */
export const asGroup = (condition: Condition): Group =>
  condition.kind === 'group' ? condition : { kind: 'group', of: 'all', items: [condition] }

/** Ranks that lead from a group to a part of it. */
export type ConditionPath = readonly number[]

/** The group with a part replaced, or taken out with `null`; the groups around it are written anew. */
export function withPart(group: Group, [rank, ...rest]: ConditionPath, part: Condition | null): Group {
  if (rank === undefined) return part?.kind === 'group' ? part : group
  const item = group.items[rank]
  const next = rest.length === 0 ? part : item?.kind === 'group' ? withPart(item, rest, part) : (item ?? null)
  const items = next === null ? group.items.toSpliced(rank, 1) : group.items.toSpliced(rank, 1, next)
  return { kind: 'group', of: group.of, items }
}

/** The group with a part added at its end. */
export const withAdded = (group: Group, part: Condition): Group => ({
  kind: 'group',
  of: group.of,
  items: [...group.items, part],
})
