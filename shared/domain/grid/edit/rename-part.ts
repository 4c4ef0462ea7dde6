import { failure, ok, type Result } from '../../result.ts'
import type { GridPath } from '../grid-fault.ts'
import { slug } from '../slug.ts'
import { renamedIn } from './expression-names.ts'
import { expressionSites } from './expression-sites.ts'
import type { GridSource } from './grid-source.ts'
import { isSource, listAt } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'
import { partPaths, takenIds } from './part-ids.ts'
import { referrersOf } from './referrers.ts'
import { valueAt, withValue } from './value-at.ts'

export type RenameFault = 'id_taken' | 'id_shape' | 'part_missing'

/**
 * Gives a part another identifier and rewrites everything that names it, expressions included. Fails with `id_taken`
 * where another part of its kind has it, and with `id_shape` where the format would refuse it.
 */
export function renamePart(grid: GridSource, part: NamedPart, id: string): Result<GridSource, RenameFault> {
  if (id === part.id) return ok(grid)
  if (!fits(part, id)) return failure('id_shape', { id })
  if (takenIds(grid, part).has(id)) return failure('id_taken', { id })
  const own = partPaths(grid, part)
  if (own.length === 0) return failure('part_missing', { id: part.id })
  return ok(renameOwn(renameReferences(grid, part, id), part, own, id))
}

const slugs = new Set<NamedPart['kind']>(['section', 'question', 'rule'])

/** Variables are split at their first dot only, so any other text may name what is not a slug; an empty one may not. */
const fits = ({ kind }: NamedPart, id: string): boolean =>
  slugs.has(kind) ? slug.safeParse(id).success : id.trim() === id && id !== ''

function renameReferences(grid: GridSource, part: NamedPart, id: string): GridSource {
  let renamed = grid
  for (const { path, source } of expressionSites(grid)) renamed = withValue(renamed, path, renamedIn(source, part, id))
  for (const path of referrersOf(grid, part)) {
    const value = valueAt(grid, path)
    if (value === part.id) renamed = withValue(renamed, path, id)
    else if (path.at(-1) === 'refs') renamed = withValue(renamed, path, listWith(value, part.id, id))
  }
  return renamed
}

const listWith = (list: unknown, before: string, after: string) =>
  listAt({ list }, 'list').map(item => (item === before ? after : item))

function renameOwn(grid: GridSource, part: NamedPart, own: readonly GridPath[], id: string): GridSource {
  if (part.kind !== 'scale' && part.kind !== 'constant') {
    return own.reduce((renamed, path) => withValue(renamed, path, id), grid)
  }
  const key = part.kind === 'scale' ? 'scales' : 'constants'
  const record = grid[key]
  if (!isSource(record)) return grid
  const entries = Object.entries(record).map(([name, value]) => [name === part.id ? id : name, value])
  return { ...grid, [key]: Object.fromEntries(entries) }
}
