import type { GridPath } from '../grid-fault.ts'
import { questionsOf } from './grid-parts.ts'
import { type GridSource, recordAt, textAt } from './grid-source.ts'
import { valueAt, withValue } from './value-at.ts'

/**
 * Gives a level of a scale another value; the anchors that questions wrote for it follow. Conditions compare numbers with
 * numbers, not with levels: they stay as they are.
 */
export function changeLevelValue(grid: GridSource, level: GridPath, value: number): GridSource {
  const before = valueAt(grid, [...level, 'value'])
  const moved = withValue(grid, [...level, 'value'], value)
  if (typeof before !== 'number' || before === value) return moved
  return questionsOf(moved).reduce((grid, { path, source }) => {
    const anchors = recordAt(source, 'anchors')
    if (textAt(source, 'scale') !== level[1] || !Object.hasOwn(anchors, String(before))) return grid
    const entries = Object.entries(anchors).filter(([key]) => key !== String(value))
    const renamed = entries.map(([key, anchor]) => [key === String(before) ? String(value) : key, anchor])
    return withValue(grid, [...path, 'anchors'], Object.fromEntries(renamed))
  }, moved)
}
