import { assertNever } from '../../assert-never.ts'
import type { GridPath } from '../grid-fault.ts'
import {
  constantsOf,
  flagsOf,
  type GridPart,
  levelsOf,
  optionsIn,
  questionsOf,
  referencesOf,
  rulesOf,
  scalesOf,
  sectionsOf,
} from './grid-parts.ts'
import type { GridSource } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'

/** Parts of the same kind as `part`; of an option, the options of its question. */
function siblingsOf(grid: GridSource, part: NamedPart): GridPart[] {
  switch (part.kind) {
    case 'section':
      return sectionsOf(grid)
    case 'question':
      return questionsOf(grid)
    case 'option':
      return questionsOf(grid)
        .filter(({ id }) => id === part.question)
        .flatMap(optionsIn)
    case 'rule':
      return rulesOf(grid)
    case 'level':
      return levelsOf(grid)
    case 'scale':
      return scalesOf(grid)
    case 'reference':
      return referencesOf(grid)
    case 'constant':
      return constantsOf(grid)
    case 'flag':
      return flagsOf(grid).map(({ id }) => ({ id, path: [], source: null }))
    default:
      return assertNever(part)
  }
}

/** Identifiers in use among the parts of a kind. */
export const takenIds = (grid: GridSource, part: NamedPart): ReadonlySet<string> =>
  new Set(siblingsOf(grid, part).map(({ id }) => id))

/** Paths of the keys that hold the identifier of a part: several for a flag, which every option that raises it writes. */
export function partPaths(grid: GridSource, part: NamedPart): GridPath[] {
  if (part.kind === 'flag') {
    const raised = flagsOf(grid).find(({ id }) => id === part.id)
    return (raised?.options ?? []).map(({ path }) => [...path, 'flag'])
  }
  const found = siblingsOf(grid, part).find(({ id }) => id === part.id)
  if (!found) return []
  return [[...found.path, part.kind === 'option' || part.kind === 'level' ? 'code' : 'id']]
}
