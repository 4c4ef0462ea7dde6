import { questionsOf } from './grid-parts.ts'
import { type GridSource, listAt, textAt } from './grid-source.ts'

/**
 * A draft of the next version of a grid, all the rest as it is: it says that it replaces this version, each question by
 * itself. It has no act of adoption and no period of use yet. `taken`: versions of the grid that exist already.
 */
export function nextDraft(grid: GridSource, taken: ReadonlySet<string> = new Set()): GridSource {
  const version = textAt(grid, 'version')
  const mapping = Object.fromEntries(questionsOf(grid).map(({ id }) => [id, id]))
  const { validity: _period, ...rest } = grid
  return {
    ...rest,
    version: nextVersion(version, taken),
    status: 'draft',
    adoption: null,
    replaces: [{ version, mapping }, ...listAt(grid, 'replaces')],
  }
}

/** The minor number is raised, as the content of a grid changes and its purpose does not. */
function nextVersion(version: string, taken: ReadonlySet<string>): string {
  const [major = 0, minor = 0] = version.split('.').map(part => Number.parseInt(part, 10) || 0)
  let next = minor + 1
  while (taken.has(`${major}.${next}.0`)) next += 1
  return `${major}.${next}.0`
}
