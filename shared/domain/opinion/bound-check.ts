import { failure, ok, type Result } from '../result.ts'
import type { ActGrid } from './act-grids.ts'
import type { OpinionBound } from './opinion-bound.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { exceedsBound, leastFavourable } from './sense.ts'

export type BoundFailure = 'bound_differs' | 'bound_without_waiver' | 'waiver_missing' | 'waiver_incomplete'

/** The true rules that bound an act, and the least favourable sense they allow (grid/1 §8). */
export function boundOf(grids: readonly ActGrid[]): OpinionBound {
  const rules = grids.flatMap(({ grid, evaluation }) =>
    evaluation.trueRules.flatMap(({ id, reason, maxOpinion, waiver }) =>
      maxOpinion === undefined || maxOpinion === 'favourable'
        ? []
        : // Only knock-outs and ceilings state a waiver; on another type a bound cannot be departed from.
          [{ grid: grid.reference, rule: id, reason, maxOpinion, waiver: waiver ?? ('never' as const) }],
    ),
  )
  return { maxOpinion: leastFavourable(rules.map(rule => rule.maxOpinion)), rules }
}

/**
 * Invariant 8: no sense above the bound unless each rule it exceeds has a recorded waiver that the grid allows, with who
 * granted it and the reason. The bound is computed again from the grids; one written otherwise is refused.
 */
export function checkBound(record: OpinionRecord, grids: readonly ActGrid[]): Result<OpinionBound, BoundFailure> {
  const bound = grids.length > 0 ? boundOf(grids) : { maxOpinion: record.bound.maxOpinion, rules: [] }
  if (bound.maxOpinion !== record.bound.maxOpinion) {
    return failure('bound_differs', { written: record.bound.maxOpinion, computed: bound.maxOpinion })
  }
  if (grids.length === 0 && exceedsBound(record.sense, bound.maxOpinion))
    return failure('bound_without_waiver', { rule: '' })
  for (const { rule, grid, waiver } of bound.rules.filter(one => exceedsBound(record.sense, one.maxOpinion))) {
    if (waiver === 'never') return failure('bound_without_waiver', { rule, grid })
    const recorded = record.bound.waivers.find(one => one.rule === rule)
    if (!recorded) return failure('waiver_missing', { rule, grid })
    if (recorded.by.trim() === '' || recorded.reason.trim() === '') return failure('waiver_incomplete', { rule, grid })
  }
  return ok(bound)
}
