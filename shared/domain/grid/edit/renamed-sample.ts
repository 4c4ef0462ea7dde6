import { byCodePoint } from '../by-code-point.ts'
import type { GridInput } from '../grid-input.ts'
import type { GridResult } from '../grid-result.ts'
import type { Value } from '../value.ts'
import { isArray } from '../value.ts'
import type { NamedPart } from './named-part.ts'

/** An input whose answers follow a question or an option that was renamed. */
export function renamedInInput(input: GridInput, part: NamedPart, id: string): GridInput {
  if (part.kind === 'option') {
    const answer = input.answers?.[part.question]
    if (answer === undefined) return input
    const code = (value: Value): Value => (value === part.id ? id : value)
    const renamed = isArray(answer) ? answer.map(code) : code(answer)
    return { ...input, answers: { ...input.answers, [part.question]: renamed } }
  }
  if (part.kind !== 'question') return input
  return {
    ...input,
    ...(input.answers && { answers: withKey(input.answers, part.id, id) }),
    ...(input.confidence && { confidence: withKey(input.confidence, part.id, id) }),
    ...(input.notApplicable && { notApplicable: input.notApplicable.map(one => (one === part.id ? id : one)) }),
  }
}

/** A result as the same grid gives it once a part has another identifier. */
export function renamedInResult(result: GridResult, part: NamedPart, id: string): GridResult {
  const other = (one: string) => (one === part.id ? id : one)
  switch (part.kind) {
    case 'question':
      return {
        ...result,
        missing: result.missing.map(other),
        expectedPieces: result.expectedPieces.map(({ question, piece }) => ({ question: other(question), piece })),
      }
    case 'section':
      return {
        ...result,
        sections: withKey(result.sections, part.id, id),
        belowMinimum: result.belowMinimum.map(other).toSorted(byCodePoint),
      }
    case 'rule':
      return { ...result, rules: result.rules.map(other).toSorted(byCodePoint) }
    case 'flag':
      return { ...result, flags: result.flags.map(other).toSorted(byCodePoint) }
    case 'level':
      return {
        ...result,
        level: result.level && other(result.level),
        classification: result.classification && other(result.classification),
      }
    default:
      return result
  }
}

const withKey = <Item>(record: Readonly<Record<string, Item>>, before: string, after: string): Record<string, Item> =>
  Object.fromEntries(Object.entries(record).map(([key, item]) => [key === before ? after : key, item]))
