import { z } from 'zod'
import { isoInstant, recordBase, recordId } from './record.ts'

/** A versioned grid, rules of procedure or document template: data the engine knows by no name. */
export const modelRecord = recordBase.extend({
  kind: z.enum(['grid', 'rules', 'template']),
  reference: z.string().min(1),
  content: z.looseObject({}),
  addedAt: isoInstant,
  /** Beside the content, which is frozen: why a published version is no longer to be used, and who said so. */
  withdrawal: z.looseObject({ at: isoInstant, reason: z.string(), memberId: recordId }).optional(),
})
export type ModelRecord = z.infer<typeof modelRecord>

/** Whether a version was published, be it withdrawn since: it no longer changes. */
export const wasPublished = ({ status }: ModelRecord['content']): boolean =>
  status === 'published' || status === 'withdrawn'
