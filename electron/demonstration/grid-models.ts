import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ModelRecord, modelRecord } from '#shared/domain/model.ts'

/** The grids that ship with the program, as models of a committee. `at` is an ISO instant. */
export async function gridModels(resources: string, author: string, at: string): Promise<ModelRecord[]> {
  const folder = join(resources, 'grids')
  const names = (await readdir(folder)).filter(name => /\.v\d+\.\d+\.\d+\.json$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const content = JSON.parse(await readFile(join(folder, name), 'utf8')) as { id: string; version: string }
      const reference = `${content.id}@${content.version}`
      const clock = `${String(Date.parse(at)).padStart(15, '0')}-000000-demonstration`
      return modelRecord.parse({
        id: `grid-${reference}`,
        author,
        clock,
        schema: 1,
        kind: 'grid',
        reference,
        content,
        addedAt: at,
      })
    }),
  )
}
