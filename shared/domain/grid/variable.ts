import type { Variable } from './expression.ts'
import type { GridFile } from './grid-schema.ts'
import type { Scope } from './scope.ts'
import { isValue, type Value } from './value.ts'

/** Finds a variable by its full name; `null` when the grid has no such variable. */
export type Vocabulary = (name: string) => Variable | null

type Reader = (scope: Scope) => Value

/** The variables that the expressions of a grid may read, grid/1 §2. Types of pieces are open. */
export function vocabularyOf(file: GridFile): Vocabulary {
  const questions = ranks(file.sections.flatMap(section => section.questions.map(question => question.id)))
  const sections = ranks(file.sections.map(section => section.id))
  const flags = ranks(flagNames(file))
  const constants = new Map(Object.entries(file.constants ?? {}))
  const spaces: Record<string, (key: string) => Reader | null> = {
    answers: key => atRank(questions, key, rank => scope => scope.answers[rank] ?? null),
    notApplicable: key => atRank(questions, key, rank => scope => (scope.notApplicable[rank] ? true : null)),
    flags: key => atRank(flags, key, rank => scope => (scope.flags[rank] ? true : null)),
    sections: key => atRank(sections, key, rank => scope => scope.sections[rank] ?? null),
    result: key => (Object.hasOwn(results, key) ? (results[key] ?? null) : null),
    constants: key => {
      const constant = constants.get(key)
      return isValue(constant) ? () => constant : null
    },
    pieces: key => (key === '' ? null : scope => scope.pieces.get(key) ?? 0),
  }
  return name => {
    const dot = name.indexOf('.')
    const space = name.slice(0, dot)
    const key = name.slice(dot + 1)
    const read = dot > 0 && Object.hasOwn(spaces, space) ? spaces[space]?.(key) : null
    return read ? { name, space, key, read } : null
  }
}

/** Names of the flags that the options raise, once each, in the order of the grid. */
export function flagNames(file: GridFile): string[] {
  const options = file.sections.flatMap(section => section.questions.flatMap(question => question.options ?? []))
  return [...new Set(options.flatMap(option => (option.flag === undefined ? [] : [option.flag])))]
}

const results: Record<string, Reader> = {
  points: scope => scope.points,
  classification: scope => scope.classification,
  total: scope => scope.total,
  completeness: scope => scope.completeness,
}

const ranks = (names: readonly string[]): Map<string, number> => new Map(names.map((name, rank) => [name, rank]))

function atRank(known: Map<string, number>, key: string, reader: (rank: number) => Reader): Reader | null {
  const rank = known.get(key)
  return rank === undefined ? null : reader(rank)
}
