import { z } from 'zod'
import { requestLetterRecord } from './annotations/request-letter.ts'
import { isoDate, recordBase, recordId } from './record.ts'

/** A reservation, a recommendation or a request for human review, followed until done. */
const followedCommitment = recordBase.extend({
  dossierId: recordId,
  dueDate: isoDate,
  kind: z.enum(['reservation', 'recommendation', 'human_review']),
  requirement: z.string(),
  responsible: z.string(),
  proof: z.string(),
  status: z.enum(['open', 'proof_received', 'lifted', 'overdue']),
})

/** What somebody owes by a day: what an opinion asks, or the answers to a letter of request. */
export const commitmentRecord = z.discriminatedUnion('kind', [followedCommitment, requestLetterRecord])
