import type { CriterionFilter } from '#shared/domain/consolidation/criterion-filter.ts'
import { retainedStates } from '#shared/domain/consolidation/criterion-filter.ts'
import { manifestoChapters } from '#shared/domain/grid/manifesto.ts'
import { colleges } from '#shared/domain/member.ts'

/** What the screen shows, kept in the address: the grid, the criterion in focus, filters, and points, table or figures. */
export type ConsolidationSearch = Omit<CriterionFilter, 'toDebate'> & {
  grid?: string
  criterion?: string
  /** Absent: points to debate. */
  all?: true
  view?: 'table' | 'figures'
  /** Whose sections the figures show beside those of the committee. */
  member?: string
}

/** Reads an address that people may have written: what is not understood is left out. */
export function readConsolidationSearch(search: Record<string, unknown>): ConsolidationSearch {
  const college = colleges.find(known => known === search.college)
  const chapter = manifestoChapters.find(known => known === search.chapter)
  const state = retainedStates.find(known => known === search.state)
  return {
    ...(typeof search.grid === 'string' && search.grid ? { grid: search.grid } : {}),
    ...(typeof search.criterion === 'string' && search.criterion ? { criterion: search.criterion } : {}),
    ...(search.all === true ? { all: true } : {}),
    ...(search.view === 'table' || search.view === 'figures' ? { view: search.view } : {}),
    ...(typeof search.member === 'string' && search.member ? { member: search.member } : {}),
    ...(college ? { college } : {}),
    ...(chapter ? { chapter } : {}),
    ...(state ? { state } : {}),
  }
}

/** The filters of an address, as the rules read them. */
export const filterOf = ({ all, college, chapter, state }: ConsolidationSearch): CriterionFilter => ({
  ...(all ? {} : { toDebate: true }),
  ...(college ? { college } : {}),
  ...(chapter ? { chapter } : {}),
  ...(state ? { state } : {}),
})
