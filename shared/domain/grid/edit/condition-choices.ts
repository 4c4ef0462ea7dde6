import { assertNever } from '../../assert-never.ts'
import type { Condition } from './condition.ts'
import type { Line, Literal, Operand, Relation } from './condition-line.ts'
import {
  constantsOf,
  flagsOf,
  type GridPart,
  levelsOf,
  optionsIn,
  questionsOf,
  scalesOf,
  sectionsOf,
} from './grid-parts.ts'
import { type GridSource, listAt, textAt } from './grid-source.ts'
import { valueAt } from './value-at.ts'

/** What a line may be about. `values` are to choose among; `unit` is of the number to type. */
export type Subject = {
  variable: string
  kind: 'question' | 'flag' | 'section' | 'constant' | 'piece' | 'points' | 'total' | 'completeness' | 'class'
  label: string
  takes: 'value' | 'values' | 'number' | 'text' | 'truth'
  values: readonly { value: Literal; label: string }[]
  unit: string
}

const results = ['points', 'total', 'completeness', 'classification'] as const

/** Everything the conditions of a grid may read, in its order, the types of pieces of `pieceTypes` at the end. */
export function subjectsOf(grid: GridSource, pieceTypes: readonly string[]): Subject[] {
  const plain = { values: [], unit: '' }
  return [
    ...questionsOf(grid).map(question => questionSubject(grid, question)),
    ...flagsOf(grid).map(
      ({ id }): Subject => ({ ...plain, variable: `flags.${id}`, kind: 'flag', label: id, takes: 'truth' }),
    ),
    ...sectionsOf(grid).map(
      ({ id, source }): Subject => ({
        ...{ variable: `sections.${id}`, kind: 'section', label: textAt(source, 'title'), takes: 'number' },
        ...{ values: [], unit: '/100' },
      }),
    ),
    ...results.map(key => resultSubject(grid, key)),
    ...constantsOf(grid).map(
      ({ id, source }): Subject => ({
        ...plain,
        ...{
          variable: `constants.${id}`,
          kind: 'constant',
          label: id,
          takes: typeof source === 'number' ? 'number' : 'text',
        },
      }),
    ),
    ...pieceTypes.map(
      (type): Subject => ({ ...plain, variable: `pieces.${type}`, kind: 'piece', label: type, takes: 'number' }),
    ),
  ]
}

function resultSubject(grid: GridSource, key: (typeof results)[number]): Subject {
  const levels = levelsOf(grid).map(({ id, source }) => ({ value: id, label: textAt(source, 'label') }))
  const kind = key === 'classification' ? 'class' : key
  const takes = kind === 'class' ? 'value' : 'number'
  return { variable: `result.${key}`, kind, label: '', takes, values: kind === 'class' ? levels : [], unit: '' }
}

function questionSubject(grid: GridSource, question: GridPart): Subject {
  const { id, source } = question
  const base = { variable: `answers.${id}`, kind: 'question', label: textAt(source, 'label') || id, unit: '' } as const
  const options = optionsIn(question).map(({ id: code, source: option }) => ({
    value: code,
    label: textAt(option, 'label') || code,
  }))
  switch (textAt(source, 'type')) {
    case 'scale':
      return { ...base, takes: 'number', values: levelsOfScale(grid, textAt(source, 'scale')) }
    case 'choice':
      return { ...base, takes: 'value', values: options }
    case 'multiple':
      return { ...base, takes: 'values', values: options }
    case 'number':
      return { ...base, takes: 'number', values: [], unit: textAt(source, 'unit') }
    default:
      return { ...base, takes: 'text', values: [] }
  }
}

function levelsOfScale(grid: GridSource, name: string) {
  const scale = scalesOf(grid).find(({ id }) => id === name)
  return listAt(scale?.source, 'levels').flatMap(level => {
    const value = valueAt(level, ['value'])
    return typeof value === 'number' ? [{ value, label: textAt(level, 'label') }] : []
  })
}

/** Relations that make sense of a subject, the most usual first. */
export function relationsOf({ takes, kind }: Subject): Relation[] {
  const presence: Relation[] = kind === 'constant' || kind === 'piece' ? [] : ['present', 'missing']
  switch (takes) {
    case 'truth':
      return ['holds', 'fails']
    case 'value':
      return ['is', 'is_not', 'one_of', 'none_of', ...presence]
    case 'values':
      return ['contains', 'lacks', ...presence]
    case 'number':
      return ['at_least', 'more', 'at_most', 'less', 'is', 'is_not', 'one_of', 'none_of', ...presence]
    case 'text':
      return ['is', 'is_not', 'contains', 'lacks', ...presence]
    default:
      return assertNever(takes)
  }
}

const alone = new Set<Relation>(['holds', 'fails', 'present', 'missing'])
const several = new Set<Relation>(['one_of', 'none_of'])

/** A line about a subject, whole from the first: what it compares with is kept where it fits, else the first choice. */
export function lineAbout(subject: Subject, relation?: Relation, known: Operand = null): Line {
  const chosen = relation ?? relationsOf(subject)[0] ?? 'is'
  return { kind: 'line', variable: subject.variable, relation: chosen, operand: operandFor(subject, chosen, known) }
}

function operandFor(subject: Subject, relation: Relation, known: Operand): Operand {
  if (alone.has(relation)) return null
  const first = subject.values[0]?.value ?? (subject.takes === 'text' ? '' : 0)
  if (several.has(relation)) {
    if (known?.kind === 'list' && known.values.every(value => fits(subject, value))) return known
    return { kind: 'list', values: known?.kind === 'literal' && fits(subject, known.value) ? [known.value] : [first] }
  }
  if (known?.kind === 'variable') return known
  if (known?.kind === 'literal' && fits(subject, known.value)) return known
  const [only] = known?.kind === 'list' ? known.values : []
  return { kind: 'literal', value: only !== undefined && fits(subject, only) ? only : first }
}

function fits({ values, takes }: Subject, value: Literal): boolean {
  if (values.length > 0) return values.some(one => one.value === value)
  return takes === 'text' ? typeof value === 'string' : typeof value === 'number'
}

/** The first line of a new condition: about the first question that can be, or else the first thing there is. */
export function firstLine(subjects: readonly Subject[], before?: string): Condition {
  const subject = subjects.find(({ variable }) => variable !== before) ?? subjects[0]
  return subject ? lineAbout(subject) : { kind: 'group', of: 'all', items: [] }
}
