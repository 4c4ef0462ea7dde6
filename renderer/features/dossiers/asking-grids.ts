import { asksCapacity } from '#shared/domain/assessment/asked-questions.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { Capacity } from '#shared/domain/member.ts'
import type { ModelRecord } from '#shared/domain/model.ts'

/** The grids that ask something of a capacity, `id@version`; one that cannot be read asks nobody. */
export const askingGrids = (models: readonly ModelRecord[], capacity: Capacity): string[] =>
  models.flatMap(({ reference, content }) => {
    const loaded = loadGrid(content)
    return loaded.ok && asksCapacity(loaded.value, capacity) ? [reference] : []
  })
