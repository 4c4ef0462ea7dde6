import { z } from 'zod'
import { isoInstant, recordBase } from './record.ts'

/** A versioned grid, rules of procedure or document template: data the engine knows by no name. */
export const modelRecord = recordBase.extend({
  kind: z.enum(['grid', 'rules', 'template']),
  reference: z.string().min(1),
  content: z.looseObject({}),
  addedAt: isoInstant,
})
export type ModelRecord = z.infer<typeof modelRecord>
