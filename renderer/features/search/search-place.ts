import type { SearchFilters } from '#renderer/search/search-contract.ts'
import { searchKinds } from '#shared/domain/search/search-document.ts'
import { readCivilDate } from '#shared/text/civil-date.ts'

/** What is searched and where, kept in the address so that back and forward find it again. */
export type SearchPlace = { q?: string | undefined } & SearchFilters

/** Reads an address that people may have written: what is not understood is left out. */
export function readSearchPlace(search: Record<string, unknown>): SearchPlace {
  const kind = searchKinds.find(known => known === search.kind)
  // The router reads `?q=2026` as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q
  return {
    ...(typeof q === 'string' && q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...named('dossierId', search.dossierId),
    ...named('author', search.author),
    ...day('from', search.from),
    ...day('until', search.until),
  }
}

const named = <Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> =>
  typeof value === 'string' && value ? ({ [key]: value } as Record<Key, string>) : {}

const day = <Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> =>
  typeof value === 'string' && readCivilDate(value) ? ({ [key]: value } as Record<Key, string>) : {}
