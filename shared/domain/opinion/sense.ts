import { z } from 'zod'

/** Senses of an opinion, from the most to the least favourable. */
export const opinionSenses = ['favourable', 'favourable_with_reservations', 'deferred', 'unfavourable'] as const
export const opinionSense = z.enum(opinionSenses)
export type OpinionSense = z.infer<typeof opinionSense>

/** True when `sense` is more favourable than what the rules of the grids allow. */
export const exceedsBound = (sense: OpinionSense, bound: OpinionSense): boolean =>
  opinionSenses.indexOf(sense) < opinionSenses.indexOf(bound)
