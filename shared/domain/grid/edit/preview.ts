import type { Option, ScaleLevel } from '../grid.ts'
import type { GridPath } from '../grid-fault.ts'
import { optionsIn, scalesOf } from './grid-parts.ts'
import { type GridSource, listAt, recordAt, textAt } from './grid-source.ts'
import { valueAt } from './value-at.ts'

export type Preview = { kind: 'levels'; levels: ScaleLevel[] } | { kind: 'choice' | 'multiple'; options: Option[] }

/** What a member chooses among to answer the question at a path; `null` where there is nothing to choose among yet. */
export function previewOf(grid: GridSource, path: GridPath): Preview | null {
  const source = valueAt(grid, path)
  const type = textAt(source, 'type')
  if (type === 'scale') {
    const scale = scalesOf(grid).find(({ id }) => id === textAt(source, 'scale'))
    const levels = levelsOf(scale?.source, recordAt(source, 'anchors'))
    return levels.length === 0 ? null : { kind: 'levels', levels }
  }
  if (type !== 'choice' && type !== 'multiple') return null
  const options = distinct(
    optionsIn({ id: '', path, source }).map(({ id, source: option }) => ({
      code: id,
      label: textAt(option, 'label'),
      points: 0,
      exclusive: valueAt(option, ['exclusive']) === true,
    })),
    ({ code }) => code,
  )
  return options.length === 0 ? null : { kind: type, options }
}

/** Levels of a scale as they read, with the anchors that stand in place of the scale's own. */
export function levelsOf(scale: unknown, anchors: GridSource = {}): ScaleLevel[] {
  const levels = listAt(scale, 'levels').flatMap(level => {
    const value = valueAt(level, ['value'])
    if (typeof value !== 'number') return []
    const anchor = textAt(anchors, String(value)) || textAt(level, 'anchor')
    return [{ value, label: textAt(level, 'label'), anchor }]
  })
  return distinct(levels, ({ value }) => value)
}

/** A draft may hold twice what must differ: the first one is shown. */
const distinct = <Item>(list: readonly Item[], keyOf: (item: Item) => unknown): Item[] =>
  list.filter((item, rank) => list.findIndex(other => keyOf(other) === keyOf(item)) === rank)
