import { z } from 'zod'

/** Senses of an opinion, from the most to the least favourable. */
export const opinionSenses = ['favourable', 'favourable_with_reservations', 'deferred', 'unfavourable'] as const
export const opinionSense = z.enum(opinionSenses)
export type OpinionSense = z.infer<typeof opinionSense>

/** True when `sense` is more favourable than what the rules of the grids allow. */
export const exceedsBound = (sense: OpinionSense, bound: OpinionSense): boolean =>
  opinionSenses.indexOf(sense) < opinionSenses.indexOf(bound)

/** The least favourable of some senses; `favourable` where there is none. */
export const leastFavourable = (senses: readonly OpinionSense[]): OpinionSense =>
  opinionSenses[Math.max(0, ...senses.map(sense => opinionSenses.indexOf(sense)))] ?? 'favourable'
