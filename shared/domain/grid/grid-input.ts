import { failure, ok, type Result } from '../result.ts'
import { isValue, type Value } from './value.ts'

/** Input of an evaluation, grid/1 §1: any key may be absent. Confidence is 1–3; pieces are counts by type. */
export type GridInput = {
  readonly answers?: Readonly<Record<string, Value>>
  readonly notApplicable?: readonly string[]
  readonly pieces?: Readonly<Record<string, number>>
  readonly confidence?: Readonly<Record<string, number>>
}

/**
 * Reads an input from a file: only its structure is checked, no grid is needed. `null` where a key or a value may be
 * absent is absent; unknown keys are left out. Fails with `input_shape`, `params.path` and `params.message`.
 */
export function readInput(content: unknown): Result<GridInput, 'input_shape'> {
  if (!isRecord(content)) return refused('', 'an input is an object with answers, notApplicable, pieces and confidence')
  const { answers, pieces, confidence } = content
  const notApplicable = content.notApplicable ?? []
  const misshapen =
    recordFault('answers', answers, isValue, 'an answer is a number, a text, a boolean, a list or null') ??
    recordFault('pieces', pieces, isCount, 'a count of pieces is a number') ??
    recordFault('confidence', confidence, isCount, 'a confidence is a number')
  if (misshapen) return misshapen
  if (!isStringList(notApplicable)) {
    return refused('notApplicable', 'notApplicable is a list of identifiers of questions')
  }
  return ok({
    answers: present((answers ?? {}) as Record<string, Value>),
    notApplicable,
    pieces: present((pieces ?? {}) as Record<string, number | null>),
    confidence: present((confidence ?? {}) as Record<string, number | null>),
  })
}

function recordFault(key: string, value: unknown, accepts: (item: unknown) => boolean, expected: string) {
  if (value === null || value === undefined) return null
  if (!isRecord(value)) return refused(key, `${key} is an object`)
  const wrong = Object.keys(value).find(name => !accepts(value[name]))
  return wrong === undefined ? null : refused(key, expected, wrong)
}

const refused = (key: string, sentence: string, name?: string) =>
  failure('input_shape', {
    path: name === undefined ? key : `${key}.${name}`,
    message: `${name === undefined ? '' : `${key}.${name}: `}${sentence}`,
    ...(name !== undefined && key !== 'pieces' ? { question: name } : {}),
  })

const present = <Item>(record: Readonly<Record<string, Item | null>>): Record<string, Item> =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Item] => entry[1] !== null))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): boolean => value === null || (typeof value === 'number' && Number.isFinite(value))
const isStringList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')
