import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { displayGrid } from './display-grid.ts'

/** The grids of a dossier that can be read, as the screen shows them. */
export function useDossierGrids({ grids: references }: Pick<DossierRecord, 'grids'>): Grid[] {
  const { records: models } = useRecords('models', { kind: 'grid' })
  return useMemo(
    () =>
      references.flatMap(reference => {
        const model = models.find(one => one.reference === reference)
        const loaded = model && displayGrid(model.content)
        return loaded?.ok ? [loaded.value] : []
      }),
    [models, references],
  )
}
