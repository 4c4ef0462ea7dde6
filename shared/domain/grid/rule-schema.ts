import { z } from 'zod'
import { opinionSense } from '../opinion/sense.ts'
import { expressionSource } from './expression-schema.ts'
import { slug } from './slug.ts'

export const ruleTypes = ['knockout', 'ceiling', 'classification', 'required_piece', 'alert', 'next_grid'] as const
export type RuleType = (typeof ruleTypes)[number]

/** What departing from a bound needs: nothing allows it, the chair's decision, a vote by qualified majority. */
export const waivers = ['never', 'chair', 'qualified_majority'] as const
export type Waiver = (typeof waivers)[number]

/** A rule as the file writes it. What each type demands beyond these keys is checked with the whole grid. */
export const ruleSource = z.looseObject({
  id: slug,
  type: z.enum(ruleTypes),
  when: expressionSource,
  reason: z.string(),
  maxOpinion: opinionSense.optional(),
  class: z.string().optional(),
  priority: z.number().int().optional(),
  piece: z.string().optional(),
  grid: z.string().optional(),
  waiver: z.enum(waivers).optional(),
  refs: z.array(z.string()).optional(),
})
export type RuleSource = z.infer<typeof ruleSource>
