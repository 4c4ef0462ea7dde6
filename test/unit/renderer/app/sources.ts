import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '../../../..')

/** Every TypeScript source below a folder of the repository, texts and declarations apart. */
export function sourcesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !/texts\.(fr|en)\.ts$/.test(path) && !path.endsWith('.d.ts'))
    .map(path => ({ path: join(folder, path), text: readFileSync(join(repository, folder, path), 'utf8') }))
}
