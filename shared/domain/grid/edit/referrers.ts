import type { GridPath } from '../grid-fault.ts'
import { namesPart } from './expression-names.ts'
import { expressionSites } from './expression-sites.ts'
import { questionsOf, rulesOf } from './grid-parts.ts'
import { type GridSource, isSource, listAt, recordAt, textAt } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'

/** Keys of a grid that name a part: the path of each, in the order of the grid. */
export function referrersOf(grid: GridSource, part: NamedPart): GridPath[] {
  const expressions = expressionSites(grid).flatMap(({ path, source }) => (namesPart(source, part) ? [path] : []))
  return [...keysNaming(grid, part), ...expressions]
}

function keysNaming(grid: GridSource, part: NamedPart): GridPath[] {
  switch (part.kind) {
    case 'scale':
      return questionsOf(grid).flatMap(({ path, source }) =>
        textAt(source, 'scale') === part.id ? [[...path, 'scale']] : [],
      )
    case 'reference':
      return [...questionsOf(grid), ...rulesOf(grid)].flatMap(({ path, source }) =>
        listAt(source, 'refs').includes(part.id) ? [[...path, 'refs']] : [],
      )
    case 'level':
      return rulesOf(grid).flatMap(({ path, source }) =>
        textAt(source, 'class') === part.id ? [[...path, 'class']] : [],
      )
    case 'question':
      return mappingsTo(grid, part.id)
    default:
      return []
  }
}

/** Mappings of `replaces` by which the answers of an older version go to a question. */
export function mappingsTo(grid: GridSource, question: string): GridPath[] {
  return listAt(grid, 'replaces').flatMap((replaced, rank) => {
    if (!isSource(replaced)) return []
    return Object.entries(recordAt(replaced, 'mapping')).flatMap(([from, to]) =>
      to === question ? [['replaces', rank, 'mapping', from]] : [],
    )
  })
}
