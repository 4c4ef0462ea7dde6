import type { GridPath } from '../grid-fault.ts'
import { type GridSource, listAt, recordAt, textAt } from './grid-source.ts'

/** A part of a grid under its identifier, with its place. */
export type GridPart = { id: string; path: GridPath; source: unknown }

const partsIn = (source: unknown, path: GridPath, key: string, idKey = 'id'): GridPart[] =>
  listAt(source, key).map((item, rank) => ({ id: textAt(item, idKey), path: [...path, key, rank], source: item }))

const entriesIn = (source: unknown, key: string): GridPart[] =>
  Object.entries(recordAt(source, key)).map(([id, item]) => ({ id, path: [key, id], source: item }))

export const sectionsOf = (grid: GridSource): GridPart[] => partsIn(grid, [], 'sections')

export const questionsIn = ({ source, path }: GridPart): GridPart[] => partsIn(source, path, 'questions')

export const questionsOf = (grid: GridSource): GridPart[] => sectionsOf(grid).flatMap(questionsIn)

export const optionsIn = ({ source, path }: GridPart): GridPart[] => partsIn(source, path, 'options', 'code')

export const evidenceIn = ({ source, path }: GridPart): GridPart[] => partsIn(source, path, 'evidence', 'type')

export const rulesOf = (grid: GridSource): GridPart[] => partsIn(grid, [], 'rules')

export const referencesOf = (grid: GridSource): GridPart[] => partsIn(grid, [], 'references')

export const levelsOf = (grid: GridSource): GridPart[] => partsIn(grid.results, ['results'], 'levels', 'code')

export const scalesOf = (grid: GridSource): GridPart[] => entriesIn(grid, 'scales')

export const constantsOf = (grid: GridSource): GridPart[] => entriesIn(grid, 'constants')

/** A flag and the options that raise it, in the order of the grid. */
export type RaisedFlag = { id: string; options: GridPart[] }

export function flagsOf(grid: GridSource): RaisedFlag[] {
  const raised = new Map<string, GridPart[]>()
  for (const option of questionsOf(grid).flatMap(optionsIn)) {
    const flag = textAt(option.source, 'flag')
    if (flag !== '') raised.set(flag, [...(raised.get(flag) ?? []), option])
  }
  return [...raised].map(([id, options]) => ({ id, options }))
}
