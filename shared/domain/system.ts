import { z } from 'zod'
import { recordBase, recordId } from './record.ts'

/** An entry of the public register of AI systems (CRPA L. 312-1-3). */
export const systemRecord = recordBase.extend({
  name: z.string().min(1),
  purpose: z.string(),
  dossierIds: z.array(recordId),
})
