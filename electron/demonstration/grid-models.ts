import { type ModelRecord, modelRecord } from '#shared/domain/model.ts'
import { shippedGrids } from './shipped-grids.ts'

/** The grids that ship with the program, as models of a committee. `at` is an ISO instant. */
export async function gridModels(resources: string, author: string, at: string): Promise<ModelRecord[]> {
  const clock = `${String(Date.parse(at)).padStart(15, '0')}-000000-demonstration`
  return (await shippedGrids(resources)).map(content => {
    const reference = `${content.id}@${content.version}`
    const id = `grid-${reference}`
    return modelRecord.parse({ id, author, clock, schema: 1, kind: 'grid', reference, content, addedAt: at })
  })
}
