import type { ZodError } from 'zod'
import type { FoundFault, GridPath } from './grid-fault.ts'

/** Faults of the schema, one a misplaced key or a misshapen value. */
export function schemaFaults(error: ZodError): FoundFault[] {
  return error.issues.flatMap((issue): FoundFault[] => {
    const path = issue.path.map(step => (typeof step === 'number' ? step : String(step))) satisfies GridPath
    if (issue.code !== 'unrecognized_keys') {
      return [{ code: 'grid_schema', path, name: String(path.at(-1) ?? ''), sentence: decapitalised(issue.message) }]
    }
    return issue.keys.map(key => ({
      code: 'unknown_key',
      path: [...path, key],
      name: key,
      sentence: `the key "${key}" is not known here`,
    }))
  })
}

const decapitalised = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
