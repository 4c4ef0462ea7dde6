import type { FoundFault, GridPath } from './grid-fault.ts'
import type { GridFile } from './grid-schema.ts'
import type { QuestionSource } from './question-schema.ts'
import { unknownReferences } from './unknown-references.ts'

/** Checks of grid/1 §13 on one question: scale, options, unit, references. */
export function questionChecks(question: QuestionSource, path: GridPath, file: GridFile): FoundFault[] {
  return [
    ...scaleOf(question, path, file),
    ...optionsOf(question, path),
    ...unitOf(question, path),
    ...unknownReferences(question.refs, path, file),
  ]
}

function scaleOf({ type, scale }: QuestionSource, path: GridPath, file: GridFile): FoundFault[] {
  if (scale === undefined) {
    return type === 'scale'
      ? [{ code: 'scale_missing', path, sentence: 'a question of type "scale" names its scale' }]
      : []
  }
  if (Object.hasOwn(file.scales, scale)) return []
  const sentence = `the scale "${scale}" does not exist in this grid`
  return [{ code: 'unknown_scale', path: [...path, 'scale'], name: scale, sentence }]
}

function optionsOf({ type, options }: QuestionSource, path: GridPath): FoundFault[] {
  const expected = type === 'choice' || type === 'multiple'
  if (!expected) {
    if (options === undefined) return []
    const sentence = `only questions of type "choice" or "multiple" have options, this one is of type "${type}"`
    return [{ code: 'options_not_allowed', path: [...path, 'options'], sentence }]
  }
  if (options === undefined || options.length === 0) {
    return [{ code: 'options_missing', path, sentence: `a question of type "${type}" has options` }]
  }
  const seen = new Set<string>()
  return options.flatMap(({ code }, rank) => {
    if (!seen.has(code)) {
      seen.add(code)
      return []
    }
    const sentence = `another option of this question has the code "${code}"`
    return [{ code: 'duplicate_option', path: [...path, 'options', rank, 'code'], name: code, sentence }]
  })
}

function unitOf({ type, unit }: QuestionSource, path: GridPath): FoundFault[] {
  if (type !== 'number' || (unit !== undefined && unit.trim() !== '')) return []
  return [{ code: 'unit_missing', path, sentence: 'a question of type "number" has a unit' }]
}
