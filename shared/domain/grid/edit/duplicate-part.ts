import type { GridPath } from '../grid-fault.ts'
import { renamedIn } from './expression-names.ts'
import { type GridSource, isSource, listAt, textAt } from './grid-source.ts'
import type { Moved } from './move-part.ts'
import type { NamedPart } from './named-part.ts'
import { takenIds } from './part-ids.ts'
import { uniqueId } from './propose-id.ts'
import { valueAt, withInserted } from './value-at.ts'

/**
 * Puts a copy of an item after it, under identifiers of its own. Conditions inside the copy of a section follow the
 * copies of its questions; flags are raised by both.
 */
export function duplicatePart(grid: GridSource, path: GridPath): Moved {
  const item = valueAt(grid, path)
  const rank = path.at(-1)
  if (!isSource(item) || typeof rank !== 'number') return { grid, path }
  const list = path.slice(0, -1)
  const copy = copyOf(grid, item, list)
  return { grid: withInserted(grid, list, rank + 1, copy), path: [...list, rank + 1] }
}

function copyOf(grid: GridSource, item: GridSource, list: GridPath): GridSource {
  const kind = list.at(-1)
  if (kind === 'sections') return copiedSection(grid, item)
  if (kind === 'questions') return withId(item, 'id', takenIds(grid, { kind: 'question', id: '' }))
  if (kind === 'rules') return withId(item, 'id', takenIds(grid, { kind: 'rule', id: '' }))
  if (kind === 'references') return withId(item, 'id', takenIds(grid, { kind: 'reference', id: '' }))
  if (kind === 'levels' && list[0] === 'results') {
    return withId(item, 'code', takenIds(grid, { kind: 'level', id: '' }), '_')
  }
  if (kind === 'options') {
    const question = textAt(valueAt(grid, list.slice(0, -1)), 'id')
    return withId(item, 'code', takenIds(grid, { kind: 'option', question, id: '' }), '_')
  }
  return item
}

const withId = (item: GridSource, key: string, taken: ReadonlySet<string>, join: '-' | '_' = '-'): GridSource => ({
  ...item,
  [key]: uniqueId(textAt(item, key), taken, join),
})

function copiedSection(grid: GridSource, section: GridSource): GridSource {
  const copy = withId(section, 'id', takenIds(grid, { kind: 'section', id: '' }))
  const taken = new Set(takenIds(grid, { kind: 'question', id: '' }))
  const renames = listAt(section, 'questions').map(question => {
    const before = textAt(question, 'id')
    const after = uniqueId(before, taken)
    taken.add(after)
    return { before, after }
  })
  const questions = listAt(section, 'questions').map((question, rank) => {
    if (!isSource(question)) return question
    const renamed = { ...question, id: renames[rank]?.after ?? question.id }
    return withConditions(renamed, renames)
  })
  return { ...copy, questions }
}

type Rename = { before: string; after: string }

function withConditions(question: GridSource, renames: readonly Rename[]): GridSource {
  const follow = (source: unknown) =>
    renames.reduce((read, { before, after }) => {
      const part: NamedPart = { kind: 'question', id: before }
      return renamedIn(read, part, after)
    }, source)
  const evidence = question.evidence
  return {
    ...question,
    ...(question.visibleWhen === undefined ? {} : { visibleWhen: follow(question.visibleWhen) }),
    ...(Array.isArray(evidence)
      ? {
          evidence: evidence.map(piece =>
            isSource(piece) && piece.requiredWhen !== undefined
              ? { ...piece, requiredWhen: follow(piece.requiredWhen) }
              : piece,
          ),
        }
      : {}),
  }
}
