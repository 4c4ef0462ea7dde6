import { failure, type Refusal } from '../result.ts'
import type { ActGrid } from './act-grids.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { exceedsBound } from './sense.ts'

/** Questions that are named; the others are counted. */
const most = 3

/**
 * A favourable sense rests on grids that conclude (grid/1 §5: otherwise « the step that opens the opinion stays closed »);
 * a deferral may be for want of what is missing, and a knock-out that fired needs no other answer. Null when nothing is
 * wrong, else the first grid, with the labels of what is missing.
 */
export function conclusiveFault(
  { sense }: OpinionRecord,
  grids: readonly ActGrid[],
): Refusal<'grid_not_conclusive'> | null {
  if (!exceedsBound(sense, 'deferred')) return null
  const open = grids.find(({ evaluation }) => !evaluation.result.conclusive)
  if (!open) return null
  const { missing } = open.evaluation.result
  const labels = missing.slice(0, most).map(id => `« ${open.grid.questionById.get(id)?.label ?? id} »`)
  const list = labels.join(', ') + (missing.length > most ? '…' : '')
  return failure('grid_not_conclusive', { grid: open.grid.title, count: missing.length, missing: list })
}
