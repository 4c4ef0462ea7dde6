import { z } from 'zod'
import { isoDate, recordBase, recordId } from './record.ts'

/** A reservation, a recommendation or a request for human review, followed until done. */
export const commitmentRecord = recordBase.extend({
  dossierId: recordId,
  dueDate: isoDate,
  kind: z.enum(['reservation', 'recommendation', 'human_review']),
  requirement: z.string(),
  responsible: z.string(),
  proof: z.string(),
  status: z.enum(['open', 'proof_received', 'lifted', 'overdue']),
})
