import type { GridPath } from '../grid-fault.ts'
import type { RuleType } from '../rule-schema.ts'
import { type GridSource, isSource } from './grid-source.ts'
import { ruleDemands } from './new-part.ts'
import { valueAt, withValue } from './value-at.ts'

const ownKeys: Record<RuleType, readonly string[]> = {
  knockout: ['maxOpinion', 'waiver'],
  ceiling: ['maxOpinion', 'waiver'],
  classification: ['class', 'priority'],
  required_piece: ['piece'],
  alert: [],
  next_grid: ['grid'],
}

/**
 * The rule at `path` under another type: what only the former type has goes, because it would still bound the opinion;
 * what the new one demands comes, where it can be guessed.
 */
export function changeRuleType(grid: GridSource, path: GridPath, type: RuleType): GridSource {
  const rule = valueAt(grid, path)
  if (!isSource(rule) || rule.type === type) return grid
  const foreign = Object.values(ownKeys)
    .flat()
    .filter(key => !ownKeys[type].includes(key))
  const rest = Object.fromEntries(Object.entries(rule).filter(([key]) => !foreign.includes(key)))
  return withValue(grid, path, { ...ruleDemands(grid, type), ...rest, type })
}
