import { z } from 'zod'
import { recordBase, sha256Hex } from './record.ts'

/** One transition of the procedure: who, when, what, on which hash (invariant 12). `number` counts per device. */
export const eventRecord = recordBase.extend({
  device: z.string().min(1).max(36),
  number: z.number().int().min(1),
  act: z.string().min(1),
  subject: z.string(),
  hash: sha256Hex,
  at: z.string(),
})
