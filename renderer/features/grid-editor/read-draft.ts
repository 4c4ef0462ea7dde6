import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { type GridReading, readGrid } from '#shared/domain/grid/load-grid.ts'
import { oncePerContent } from './once-per-content.ts'

const remembered = oncePerContent<GridReading>()

const read = (content: GridSource): GridReading => remembered(content, '', () => readGrid(content))

/** The faults of a draft, found once for the bar and the bench. */
export const faultsOfDraft = (content: GridSource): GridReading['faults'] => read(content).faults

/** The grid of a draft; `null` while it has faults. */
export function gridOfDraft(content: GridSource): Grid | null {
  const { grid, faults } = read(content)
  return faults.length === 0 ? grid : null
}
