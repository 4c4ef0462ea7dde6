import { reachedFrom } from '../structure/check-references.ts'
import type { Revision } from '../structure/pdf-file.ts'
import { referencesIn } from '../structure/pdf-value.ts'
import type { Difference } from './compare-graphs.ts'

/**
 * Objects in use that were neither met by a comparison nor are led to by what it left out (`apart`): no entry may lead
 * other readers to what was not compared.
 */
export function unmetObjects(
  file: Revision,
  met: ReadonlyMap<number, unknown>,
  apart: readonly number[],
): Difference[] {
  const known = reachedFrom(file, apart)
  const left = [...reachedFrom(file, referencesIn(file.trailer))].filter(one => !met.has(one) && !known.has(one))
  return left.map(number => ({ path: ['Objects', number], what: 'added' }))
}
