import { z } from 'zod'
import { isoDate, recordBase } from './record.ts'

/** A dated, sourced, tagged note of the observatory. */
export const watchRecord = recordBase.extend({
  date: isoDate,
  title: z.string().min(1),
  source: z.string(),
  body: z.string(),
  tags: z.array(z.string()),
})
