import type { GridFile } from '../grid-schema.ts'
import { isValue, type Value } from '../value.ts'

/** A value a question may take, and what the grid calls it. */
export type NamedValue = { value: Value; label: string }

export type NamedQuestion = { label: string; unit: string; values: readonly NamedValue[]; isScale: boolean }

/** What a grid calls what its conditions read. `undefined`: the grid has no such thing. */
export type ExpressionNames = {
  question: (id: string) => NamedQuestion | undefined
  section: (id: string) => string | undefined
  level: (code: string) => string | undefined
  constant: (name: string) => Value | undefined
  flags: ReadonlySet<string>
  /** Of a type of document, in words. */
  piece: (type: string) => string
}

type NamingParts = Pick<GridFile, 'sections' | 'scales' | 'constants' | 'results'>

/** Names of a grid, a draft that still has faults included. `piece` names a type of document; without it, its code. */
export function expressionNames(file: NamingParts, piece: (type: string) => string = type => type): ExpressionNames {
  const all = file.sections.flatMap(section => section.questions)
  const questions = new Map(
    all.map(({ id, label, unit = '', type, options = [], scale = '' }) => {
      const isScale = type === 'scale'
      const levels = Object.hasOwn(file.scales, scale) ? (file.scales[scale]?.levels ?? []) : []
      const values = isScale ? levels : options.map(option => ({ value: option.code, label: option.label }))
      return [id, { label, unit, values, isScale }]
    }),
  )
  const sections = new Map(file.sections.map(({ id, title }) => [id, title]))
  const levels = new Map(file.results.levels.map(({ code, label }) => [code, label]))
  const constants = new Map(Object.entries(file.constants ?? {}))
  return {
    question: id => questions.get(id),
    section: id => sections.get(id),
    level: code => levels.get(code),
    constant: name => {
      const value = constants.get(name)
      return isValue(value) ? value : undefined
    },
    flags: new Set(all.flatMap(({ options = [] }) => options.flatMap(({ flag }) => flag ?? []))),
    piece,
  }
}
