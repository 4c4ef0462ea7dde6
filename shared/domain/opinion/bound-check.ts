import { failure, ok, type Result } from '../result.ts'
import type { ActGrid } from './act-grids.ts'
import type { OpinionBound } from './opinion-bound.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { exceedsBound, leastFavourable } from './sense.ts'

export type BoundFailure =
  | 'bound_differs'
  | 'bound_rules_differ'
  | 'bound_without_waiver'
  | 'waiver_missing'
  | 'waiver_incomplete'
  | 'waiver_unknown'
  | 'waiver_not_needed'
  | 'waiver_repeated'

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
 * granted it and the reason. The bound, its rules and their reasons are computed again from the grids; a record that says
 * them otherwise, or that waives what needs no waiver, is refused.
 */
export function checkBound(record: OpinionRecord, grids: readonly ActGrid[]): Result<OpinionBound, BoundFailure> {
  const bound = boundOf(grids)
  return boundFault(record, bound) ?? exceededFault(record, bound) ?? waiverFault(record, bound) ?? ok(bound)
}

function boundFault({ bound: written }: OpinionRecord, bound: OpinionBound) {
  if (bound.maxOpinion !== written.maxOpinion) {
    return failure('bound_differs', { written: written.maxOpinion, computed: bound.maxOpinion })
  }
  const ruleKey = ({ grid, rule, reason }: OpinionRecord['bound']['rules'][number]) =>
    JSON.stringify([grid, rule, reason])
  const [computed, stated] = [bound.rules, written.rules].map(rules => new Map(rules.map(one => [ruleKey(one), one])))
  const forged = written.rules.find((one, index) => {
    const key = ruleKey(one)
    return !computed?.has(key) || written.rules.findIndex(other => ruleKey(other) === key) !== index
  })
  const differing = forged ?? bound.rules.find(one => !stated?.has(ruleKey(one)))
  return differing ? failure('bound_rules_differ', { rule: differing.rule, grid: differing.grid }) : null
}

function exceededFault({ sense, bound: { waivers } }: OpinionRecord, bound: OpinionBound) {
  for (const { rule, grid, waiver } of bound.rules.filter(one => exceedsBound(sense, one.maxOpinion))) {
    if (waiver === 'never') return failure('bound_without_waiver', { rule, grid })
    const recorded = waivers.find(one => one.rule === rule)
    if (!recorded) return failure('waiver_missing', { rule, grid })
    if (recorded.by.trim() === '' || recorded.reason.trim() === '') return failure('waiver_incomplete', { rule, grid })
  }
  return null
}

function waiverFault({ sense, bound: { waivers } }: OpinionRecord, { rules }: OpinionBound) {
  for (const [index, { rule }] of waivers.entries()) {
    const known = rules.filter(one => one.rule === rule)
    if (known.length === 0) return failure('waiver_unknown', { rule })
    if (!known.some(one => exceedsBound(sense, one.maxOpinion))) return failure('waiver_not_needed', { rule })
    if (waivers.findIndex(one => one.rule === rule) !== index) return failure('waiver_repeated', { rule })
  }
  return null
}
