import type { Grid } from './grid.ts'
import type { Level } from './grid-schema.ts'
import type { Scope } from './scope.ts'
import type { Total } from './total.ts'

/** Code of the level reached, grid/1 §9: the class where there is one, else by the measure of the grid. */
export function levelOf(grid: Grid, scope: Scope, { total, figures }: Total): string | null {
  if (scope.classification !== null) return scope.classification
  switch (grid.scoring.levelMeasure) {
    case 'total':
      return lastReached(grid.levels, total)
    case 'flag_count':
      return lastReached(grid.levels, scope.flags.filter(Boolean).length)
    case 'points_ratio': {
      const maxRisk = figures?.maxRisk ?? 0
      return total === null || maxRisk === 0 ? null : lastExceeded(grid.levels, total / maxRisk)
    }
    default:
      return null
  }
}

function lastReached(levels: readonly Level[], measure: number | null): string | null {
  if (measure === null) return null
  return levels.findLast(level => measure >= (level.min ?? 0))?.code ?? null
}

/** The bound itself stays in the lower level, except that a level from 0 is always reached. */
function lastExceeded(levels: readonly Level[], ratio: number): string | null {
  return levels.findLast(({ min = 0 }) => min === 0 || ratio > min)?.code ?? null
}
