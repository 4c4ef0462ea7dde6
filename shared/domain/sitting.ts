import { z } from 'zod'
import { isoDate, recordBase, recordId } from './record.ts'

/** A meeting of the committee; its rules are the exact version in force that day (invariant 9). */
export const sittingRecord = recordBase.extend({
  date: isoDate,
  place: z.string(),
  rules: z.string(),
  agenda: z.array(z.looseObject({ id: recordId, dossierId: recordId.optional(), title: z.string() })),
  attendance: z.array(
    z.looseObject({ memberId: recordId, status: z.enum(['present', 'remote', 'absent', 'represented', 'recused']) }),
  ),
})
export type SittingRecord = z.infer<typeof sittingRecord>
