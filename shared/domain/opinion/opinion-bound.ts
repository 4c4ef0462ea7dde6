import type { OpinionSense } from './sense.ts'

/** What the rules of the grids allow at most, and each true rule that bounds, with the waiver it provides. */
export type OpinionBound = {
  maxOpinion: OpinionSense
  rules: readonly {
    grid: string
    rule: string
    reason: string
    maxOpinion: OpinionSense
    waiver: 'never' | 'chair' | 'qualified_majority'
  }[]
}
