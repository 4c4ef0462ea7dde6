import { type GridStatus, gridStatuses } from './grid-summary.ts'

/** What the list shows, kept in the address. */
export type GridListSearch = { text?: string; status?: GridStatus; language?: string }

/** Reads an address that people may have written: what is not understood is left out. */
export function readGridListSearch(search: Record<string, unknown>): GridListSearch {
  const status = gridStatuses.find(known => known === search.status)
  return {
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
    ...(status ? { status } : {}),
    ...(typeof search.language === 'string' && search.language ? { language: search.language } : {}),
  }
}
