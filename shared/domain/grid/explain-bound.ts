import { exceedsBound, leastFavourable, type OpinionSense, opinionSenses } from '../opinion/sense.ts'
import type { Rule } from './grid.ts'
import type { Waiver } from './rule-schema.ts'

/** A rule that bounds the opinion. Only knockouts and ceilings provide a waiver: the others allow no departure. */
export type BoundingRule = { rule: Rule; maxOpinion: OpinionSense; waiver: Waiver }

/** The most favourable opinion the rules allow, and the rules that bound it, the strictest first. */
export type BoundExplanation = { maxOpinion: OpinionSense; rules: BoundingRule[] }

export function explainBound(trueRules: readonly Rule[]): BoundExplanation {
  const bounding = trueRules.flatMap((rule): BoundingRule[] => {
    if (rule.maxOpinion === undefined || rule.maxOpinion === 'favourable') return []
    const provides = rule.type === 'knockout' || rule.type === 'ceiling'
    return [{ rule, maxOpinion: rule.maxOpinion, waiver: (provides && rule.waiver) || 'never' }]
  })
  return {
    maxOpinion: leastFavourable(bounding.map(({ maxOpinion }) => maxOpinion)),
    rules: bounding.toSorted((a, b) => opinionSenses.indexOf(b.maxOpinion) - opinionSenses.indexOf(a.maxOpinion)),
  }
}

/** Rules that an opinion of this sense departs from: each needs its waiver and a printed reason (grid/1 §8). */
export const rulesExceeded = (bound: BoundExplanation, sense: OpinionSense): BoundingRule[] =>
  bound.rules.filter(({ maxOpinion }) => exceedsBound(sense, maxOpinion))
