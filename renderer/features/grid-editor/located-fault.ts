import { readGridPath } from '#shared/domain/grid/edit/read-grid-path.ts'
import type { GridFault, GridPath } from '#shared/domain/grid/grid-fault.ts'

/** A fault with the path of the field that mends it. */
export type LocatedFault = { fault: GridFault; path: GridPath }

/** Keys that a fault says are missing, which have no place of their own in its path. */
const missingKeys: Partial<Record<GridFault['code'], string>> = {
  scale_missing: 'scale',
  options_missing: 'options',
  unit_missing: 'unit',
  class_missing: 'class',
  max_opinion_missing: 'maxOpinion',
  waiver_missing: 'waiver',
  piece_missing: 'piece',
  grid_missing: 'grid',
}

const conditions = new Set<string | number>(['visibleWhen', 'requiredWhen', 'when'])

export function locatedFault(fault: GridFault): LocatedFault {
  const path = readGridPath(fault.path)
  const missing = missingKeys[fault.code]
  if (missing !== undefined) return { fault, path: [...path, missing] }
  const condition = path.findIndex(step => conditions.has(step))
  return { fault, path: condition === -1 ? path : path.slice(0, condition + 1) }
}
