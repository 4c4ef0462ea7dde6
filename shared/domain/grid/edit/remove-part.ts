import { failure, ok, type Result } from '../../result.ts'
import type { GridPath } from '../grid-fault.ts'
import { prunedOf } from './expression-names.ts'
import { expressionSites } from './expression-sites.ts'
import { flagsOf, type GridPart, optionsIn, questionsIn } from './grid-parts.ts'
import { type GridSource, listAt, textAt } from './grid-source.ts'
import type { NamedPart } from './named-part.ts'
import { referrersOf } from './referrers.ts'
import { isInside, valueAt, withValue } from './value-at.ts'

/** A key that names something about to go. */
export type Referrer = { path: GridPath; part: NamedPart }

/** What stands at a path and is named elsewhere, with all that goes with it: questions, options, flags nobody else raises. */
export function partsLost(grid: GridSource, path: GridPath): NamedPart[] {
  const source = valueAt(grid, path)
  const id = textAt(source, 'id')
  const [first, , third] = path
  if (first === 'scales' || first === 'constants') {
    return path.length === 2 ? [{ kind: first === 'scales' ? 'scale' : 'constant', id: String(path[1]) }] : []
  }
  if (first === 'references') return [{ kind: 'reference', id }]
  if (first === 'results' && path.length === 3) return [{ kind: 'level', id: textAt(source, 'code') }]
  if (first !== 'sections') return []
  const part: GridPart = { id, path, source }
  if (path.length === 2) {
    const questions = questionsIn(part)
    return [
      { kind: 'section', id },
      ...questions.map(asQuestion),
      ...flagsLost(grid, path, questions.flatMap(optionsIn)),
    ]
  }
  if (path.length === 4 && third === 'questions') return [asQuestion(part), ...flagsLost(grid, path, optionsIn(part))]
  if (path.length === 6 && path[4] === 'options') {
    const question = textAt(valueAt(grid, path.slice(0, 4)), 'id')
    const option: NamedPart = { kind: 'option', question, id: textAt(source, 'code') }
    return [option, ...flagsLost(grid, path, [part])]
  }
  return []
}

const asQuestion = ({ id }: GridPart): NamedPart => ({ kind: 'question', id })

function flagsLost(grid: GridSource, within: GridPath, options: readonly GridPart[]): NamedPart[] {
  const raised = new Set(options.map(({ source }) => textAt(source, 'flag')))
  return flagsOf(grid)
    .filter(({ id, options: raisers }) => raised.has(id) && raisers.every(({ path }) => isInside(path, within)))
    .map(({ id }) => ({ kind: 'flag', id }))
}

/** Keys outside a part that name it, or something that goes with it. */
export const referrersTo = (grid: GridSource, path: GridPath): Referrer[] =>
  partsLost(grid, path).flatMap(part =>
    referrersOf(grid, part)
      .filter(referrer => !isInside(referrer, path))
      .map(referrer => ({ path: referrer, part })),
  )

/** Takes a part out. Fails with `still_named` when something else names it: `referrersTo` lists what. */
export function removePart(grid: GridSource, path: GridPath): Result<GridSource, 'still_named'> {
  const count = referrersTo(grid, path).length
  return count > 0 ? failure('still_named', { count }) : ok(withValue(grid, path, undefined))
}

/**
 * Takes a part out with what names it: comparisons leave their conditions, references their lists; a rule that is left
 * without condition or without class goes too.
 */
export function removeWithReferences(grid: GridSource, path: GridPath): GridSource {
  const lost = partsLost(grid, path)
  const within = withValue(grid, path, undefined)
  const without = lost.reduce(withoutReferences, within)
  const rules = valueAt(without, ['rules'])
  if (!Array.isArray(rules)) return without
  const kept = rules.filter(rule => rule !== gone)
  return kept.length === rules.length ? without : { ...without, rules: kept }
}

/** Stands for a rule that goes, so that the places of the others hold while references are taken out. */
const gone: GridSource = Object.freeze({})

function withoutReferences(grid: GridSource, part: NamedPart): GridSource {
  let left = grid
  for (const { path, source } of expressionSites(grid)) {
    const pruned = prunedOf(source, part)
    if (pruned === source) continue
    const isRule = path[0] === 'rules'
    left = pruned === undefined && isRule ? withValue(left, path.slice(0, 2), gone) : withValue(left, path, pruned)
  }
  for (const path of referrersOf(left, part)) left = withoutKey(left, path, part)
  return left
}

function withoutKey(grid: GridSource, path: GridPath, part: NamedPart): GridSource {
  const parent = path.slice(0, -1)
  switch (path.at(-1)) {
    case 'class':
      return withValue(grid, parent, gone)
    case 'scale':
      return withValue(withValue(grid, path, undefined), [...parent, 'anchors'], undefined)
    case 'refs': {
      const refs = listAt(valueAt(grid, parent), 'refs').filter(id => id !== part.id)
      return withValue(grid, path, refs.length === 0 ? undefined : refs)
    }
    default:
      return path[0] === 'replaces' ? withValue(grid, path, null) : grid
  }
}
