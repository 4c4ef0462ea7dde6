import { mostSides } from '#shared/domain/comparison/default-choice.ts'

/** What is compared, kept in the address: a grid, assessments by identifier in the order they stand, or where one comes from. */
export type ComparisonSearch = { grid?: string; of?: string[]; from?: string }

/** Reads an address that people may have written: what is not understood is left out. */
export function readComparisonSearch(search: Record<string, unknown>): ComparisonSearch {
  const of = Array.isArray(search.of) ? search.of.filter(id => typeof id === 'string') : null
  return {
    ...(typeof search.grid === 'string' && search.grid ? { grid: search.grid } : {}),
    ...(of ? { of: [...new Set(of)].slice(0, mostSides) } : {}),
    ...(typeof search.from === 'string' && search.from ? { from: search.from } : {}),
  }
}
