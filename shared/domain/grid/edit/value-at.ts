import type { GridPath } from '../grid-fault.ts'
import { type GridSource, isSource } from './grid-source.ts'

/** What a grid holds at a path; `undefined` where it holds nothing. */
export function valueAt(source: unknown, path: GridPath): unknown {
  let value = source
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step]
    else if (isSource(value) && Object.hasOwn(value, step)) value = value[step]
    else return undefined
  }
  return value
}

/** The grid with a value at a path; `undefined` takes the key or the item out. Every other part stays the same object. */
export function withValue(source: GridSource, path: GridPath, value: unknown): GridSource {
  return replaced(source, path, value) as GridSource
}

function replaced(source: unknown, [step, ...rest]: GridPath, value: unknown): unknown {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(source) ? source : []
    const item = replaced(list[step], rest, value)
    if (item === list[step]) return source
    return item === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, item)
  }
  const record = isSource(source) ? source : {}
  const known = Object.hasOwn(record, step) ? record[step] : undefined
  const item = replaced(known, rest, value)
  if (item === known) return source
  if (item !== undefined) return { ...record, [step]: item }
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== step))
}

/** The grid with an item put into the list at `list`, before the one at `rank`; the list is made where there is none. */
export function withInserted(source: GridSource, list: GridPath, rank: number, item: unknown): GridSource {
  const known = valueAt(source, list)
  return withValue(source, list, (Array.isArray(known) ? known : []).toSpliced(rank, 0, item))
}

/** True when `path` is `within` or leads to something inside it. */
export const isInside = (path: GridPath, within: GridPath): boolean =>
  within.length <= path.length && within.every((step, rank) => step === path[rank])
