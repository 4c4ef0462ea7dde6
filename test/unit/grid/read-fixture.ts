import { readdirSync, readFileSync } from 'node:fs'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'

const root = new URL('../../../', import.meta.url)

/** Parsed JSON of a file, by its path from the top of the repository. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** Paths of the JSON files of a folder, from the top of the repository. */
export const jsonFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter(name => name.endsWith('.json'))
    .map(name => `${folder}${name}`)

/** A grid that must load; says why when it does not. */
export function gridOf(content: unknown): Grid {
  const loaded = loadGrid(content)
  if (!loaded.ok) throw new Error(String(loaded.error.params?.message))
  return loaded.value
}
