import type { GridPath } from '../grid-fault.ts'
import type { QuestionType } from '../question-schema.ts'
import { scalesOf } from './grid-parts.ts'
import { type GridSource, isSource, listAt, textAt } from './grid-source.ts'
import { type NewLabels, ownKeysOf } from './new-part.ts'
import { proposeId } from './propose-id.ts'
import { valueAt, withValue } from './value-at.ts'

const ownKeys: Record<QuestionType, readonly string[]> = {
  scale: ['scale', 'anchors'],
  choice: ['options'],
  multiple: ['options'],
  number: ['unit', 'min', 'max'],
  text: [],
  date: [],
  piece: [],
}

/** Keys that a question would lose by becoming of another type. Levels that become options are not lost. */
export function keysLost(question: unknown, type: QuestionType): string[] {
  if (!isSource(question)) return []
  const kept = new Set(ownKeys[type])
  const turned = becomesOptions(question, type) ? ['scale', 'anchors'] : []
  return Object.values(ownKeys)
    .flat()
    .filter((key, rank, all) => all.indexOf(key) === rank && key in question && !kept.has(key) && !turned.includes(key))
}

/**
 * The question at `path` under another type. Options go from a choice to several and back; the levels of a scale become
 * options with their values as points; every key that no type owns stays.
 */
export function changeType(grid: GridSource, path: GridPath, type: QuestionType, labels: NewLabels): GridSource {
  const question = valueAt(grid, path)
  if (!isSource(question) || question.type === type) return grid
  const kept = new Set(ownKeys[type])
  const foreign = Object.values(ownKeys)
    .flat()
    .filter(key => !kept.has(key))
  const rest = Object.fromEntries(Object.entries(question).filter(([key]) => !foreign.includes(key)))
  const own = becomesOptions(question, type)
    ? { options: optionsOfScale(grid, question) }
    : ownKeysOf(grid, type, labels)
  const missing = Object.fromEntries(Object.entries(own).filter(([key]) => !(key in rest)))
  return withValue(grid, path, { ...rest, type, ...missing })
}

const becomesOptions = (question: GridSource, type: QuestionType): boolean =>
  question.type === 'scale' && (type === 'choice' || type === 'multiple')

function optionsOfScale(grid: GridSource, question: GridSource) {
  const scale = scalesOf(grid).find(({ id }) => id === textAt(question, 'scale'))
  const taken = new Set<string>()
  return listAt(scale?.source, 'levels').map(level => {
    const label = textAt(level, 'label')
    const code = proposeId(label, taken, 'option', '_')
    taken.add(code)
    const points = valueAt(level, ['value'])
    return { code, label, ...(typeof points === 'number' ? { points } : {}) }
  })
}
