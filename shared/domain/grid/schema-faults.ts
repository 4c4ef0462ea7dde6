import type { ZodError } from 'zod'
import type { FoundFault, GridFaultParams, GridPath } from './grid-fault.ts'

/** Faults of the schema in `content`, one a misplaced key or a misshapen value. `params.wanted` says what is expected. */
export function schemaFaults(error: ZodError, content: unknown): FoundFault[] {
  return error.issues.flatMap((issue): FoundFault[] => {
    const path = issue.path.map(step => (typeof step === 'number' ? step : String(step))) satisfies GridPath
    if (issue.code !== 'unrecognized_keys') {
      const name = String(path.at(-1) ?? '')
      const params = isPresent(content, path) ? wantedBy(issue, name) : { wanted: 'present' }
      return [{ code: 'grid_schema', path, name, params, sentence: decapitalised(issue.message) }]
    }
    return issue.keys.map(key => ({
      code: 'unknown_key',
      path: [...path, key],
      name: key,
      sentence: `the key "${key}" is not known here`,
    }))
  })
}

type Issue = ZodError['issues'][number]

/** `wanted`: a type, `one_of` with its `values`, `items` with the `least`, `at_least`, `at_most`, or a form. */
function wantedBy(issue: Issue, name: string): GridFaultParams {
  switch (issue.code) {
    case 'invalid_type':
      return { wanted: issue.expected === 'record' ? 'object' : issue.expected }
    case 'invalid_value':
      return { wanted: 'one_of', values: issue.values.map(String).join(', ') }
    case 'too_small':
      return { wanted: issue.origin === 'array' ? 'items' : 'at_least', least: Number(issue.minimum) }
    case 'too_big':
      return { wanted: 'at_most', most: Number(issue.maximum) }
    case 'invalid_format':
      return { wanted: issue.format === 'date' ? 'date' : name === 'version' ? 'version' : 'slug' }
    case 'invalid_union':
      return { wanted: 'expression' }
    default:
      return { wanted: 'other' }
  }
}

function isPresent(content: unknown, path: GridPath): boolean {
  let value = content
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
    value = (value as Record<string | number, unknown>)[step]
  }
  return true
}

const decapitalised = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
