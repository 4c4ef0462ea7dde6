import type { GridPath } from '../grid-fault.ts'
import type { QuestionType } from '../question-schema.ts'
import type { RuleType } from '../rule-schema.ts'
import { levelsOf, scalesOf } from './grid-parts.ts'
import { type GridSource, listAt } from './grid-source.ts'
import type { Moved } from './move-part.ts'
import type { NamedPart } from './named-part.ts'
import { takenIds } from './part-ids.ts'
import { proposeId } from './propose-id.ts'
import { valueAt, withInserted, withValue } from './value-at.ts'

/** What a new part is called, in the language of the grid. */
export type NewLabels = {
  section: string
  question: string
  option: string
  level: string
  rule: string
  reference: string
  constant: string
  scale: string
  unit: string
}

const appended = (grid: GridSource, list: GridPath, item: unknown): Moved => {
  const known = valueAt(grid, list)
  const rank = Array.isArray(known) ? known.length : 0
  return { grid: withInserted(grid, list, rank, item), path: [...list, rank] }
}

const idFor = (grid: GridSource, part: NamedPart, label: string, join: '-' | '_' = '-') =>
  proposeId(label, takenIds(grid, part), part.kind, join)

/** A section holds a question from the first: the format refuses an empty one. */
export function addSection(grid: GridSource, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'section', id: '' }, labels.section)
  const { grid: within, path } = appended(grid, ['sections'], { id, title: labels.section, questions: [] })
  return { grid: addQuestion(within, path, 'scale', labels).grid, path }
}

/** A question at the end of the section at `section`, valid as its type asks. */
export function addQuestion(grid: GridSource, section: GridPath, type: QuestionType, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'question', id: '' }, labels.question)
  const base = { id, label: labels.question, type, kind: 'favourable', required: true, answeredBy: ['member'] }
  const question = { ...base, ...ownKeysOf(grid, type, labels) }
  const moved = appended(grid, [...section, 'questions'], question)
  return type === 'scale' ? { ...moved, grid: withScale(moved.grid, labels) } : moved
}

/** What a type of question demands to be valid. */
export function ownKeysOf(grid: GridSource, type: QuestionType, labels: NewLabels): GridSource {
  switch (type) {
    case 'scale':
      return { scale: scalesOf(grid)[0]?.id ?? proposeId(labels.scale, new Set(), 'scale', '_') }
    case 'choice':
    case 'multiple':
      return { options: [optionOf(labels, new Set())] }
    case 'number':
      return { unit: labels.unit }
    default:
      return {}
  }
}

/** A grid whose first question on a scale comes has a scale. */
const withScale = (grid: GridSource, labels: NewLabels): GridSource =>
  scalesOf(grid).length > 0 ? grid : addScale(grid, labels).grid

const optionOf = (labels: NewLabels, taken: ReadonlySet<string>) => ({
  code: proposeId(labels.option, taken, 'option', '_'),
  label: labels.option,
})

export function addOption(grid: GridSource, question: GridPath, labels: NewLabels): Moved {
  const taken = new Set(listAt(valueAt(grid, question), 'options').flatMap(option => codeOf(option) ?? []))
  return appended(grid, [...question, 'options'], optionOf(labels, taken))
}

const codeOf = (option: unknown): string | undefined => {
  const code = valueAt(option, ['code'])
  return typeof code === 'string' ? code : undefined
}

export function addRule(grid: GridSource, type: RuleType, when: unknown, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'rule', id: '' }, labels.rule)
  return appended(grid, ['rules'], { id, type, when, reason: labels.rule, ...ruleDemands(grid, type) })
}

/** What a type of rule demands, where it can be guessed; what cannot stays a fault until it is chosen. */
export function ruleDemands(grid: GridSource, type: RuleType): GridSource {
  switch (type) {
    case 'knockout':
      return { maxOpinion: 'unfavourable', waiver: 'never' }
    case 'ceiling':
      return { maxOpinion: 'favourable_with_reservations', waiver: 'chair' }
    case 'classification': {
      const [level] = levelsOf(grid)
      return level ? { class: level.id } : {}
    }
    case 'required_piece':
      return { piece: 'autre' }
    default:
      return {}
  }
}

export function addLevel(grid: GridSource, labels: NewLabels): Moved {
  const code = idFor(grid, { kind: 'level', id: '' }, labels.level, '_')
  const least = Math.max(0, ...levelsOf(grid).flatMap(({ source }) => numberAt(source, 'min') ?? []))
  const min = levelsOf(grid).length === 0 ? 0 : least + 1
  return appended(grid, ['results', 'levels'], { code, label: labels.level, min })
}

const numberAt = (source: unknown, key: string): number | undefined => {
  const value = valueAt(source, [key])
  return typeof value === 'number' ? value : undefined
}

export function addScale(grid: GridSource, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'scale', id: '' }, labels.scale, '_')
  const levels = [0, 1, 2, 3, 4].map(value => ({ value, label: `${labels.level} ${value}`, anchor: '' }))
  return { grid: withValue(grid, ['scales', id], { type: 'ordinal', levels }), path: ['scales', id] }
}

export function addScaleLevel(grid: GridSource, scale: string, labels: NewLabels): Moved {
  const levels = listAt(valueAt(grid, ['scales', scale]), 'levels')
  const value = levels.length === 0 ? 0 : Math.max(...levels.map(level => numberAt(level, 'value') ?? 0)) + 1
  return appended(grid, ['scales', scale, 'levels'], { value, label: `${labels.level} ${value}`, anchor: '' })
}

export function addReference(grid: GridSource, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'reference', id: '' }, labels.reference)
  return appended(grid, ['references'], { id, text: labels.reference })
}

export function addConstant(grid: GridSource, labels: NewLabels): Moved {
  const id = idFor(grid, { kind: 'constant', id: '' }, labels.constant, '_')
  return { grid: withValue(grid, ['constants', id], 0), path: ['constants', id] }
}
