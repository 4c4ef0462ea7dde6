import type { GridPath } from '../grid-fault.ts'
import type { GridSource } from './grid-source.ts'
import { valueAt, withInserted, withValue } from './value-at.ts'

/** A grid after a move, and where the part that moved now stands. */
export type Moved = { grid: GridSource; path: GridPath }

/**
 * Moves an item of a list before the one at `rank` of the list at `list`, as ranks are once it is taken out: within its
 * list, or from one section to another. Beyond either end it goes to that end.
 */
export function movePart(grid: GridSource, path: GridPath, list: GridPath, rank: number): Moved {
  const item = valueAt(grid, path)
  const target = valueAt(grid, list)
  if (item === undefined || !Array.isArray(target) || typeof path.at(-1) !== 'number') return { grid, path }
  const isSameList = samePath(path.slice(0, -1), list)
  const most = target.length - (isSameList ? 1 : 0)
  const place = Math.max(0, Math.min(rank, most))
  if (isSameList && place === path.at(-1)) return { grid, path }
  const moved = withInserted(withValue(grid, path, undefined), list, place, item)
  return { grid: moved, path: [...list, place] }
}

/** One place up or down in its list. */
export function stepPart(grid: GridSource, path: GridPath, step: -1 | 1): Moved {
  const rank = path.at(-1)
  return typeof rank === 'number' ? movePart(grid, path, path.slice(0, -1), rank + step) : { grid, path }
}

export const samePath = (left: GridPath, right: GridPath): boolean =>
  left.length === right.length && left.every((step, rank) => step === right[rank])
