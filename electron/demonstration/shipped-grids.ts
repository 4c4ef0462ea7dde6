import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The grid/1 files that ship with the program (`resources/grids`), in the order of their names. */
export async function shippedGrids(resources: string): Promise<Record<string, unknown>[]> {
  const folder = join(resources, 'grids')
  const names = (await readdir(folder)).filter(name => /\.v\d+\.\d+\.\d+\.json$/.test(name)).sort()
  return Promise.all(names.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}
