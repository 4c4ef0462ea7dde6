import { z } from 'zod'
import { actText, signatory, voteRecord } from './opinion/opinion-record.ts'
import { opinionSense } from './opinion/sense.ts'
import { isoDate, isoInstant, recordBase, recordId, sha256Hex } from './record.ts'

/** A text the committee drafts, votes and signs. What is signed is frozen: `signatures` is then not empty. */
export const textRecord = recordBase.extend({
  dossierId: recordId,
  kind: z.enum(['opinion', 'deliberation', 'minutes', 'charter', 'report']),
  number: z.string(),
  date: isoDate,
  title: z.string(),
  text: actText,
  sense: opinionSense,
  waivers: z.array(z.looseObject({ rule: z.string(), by: z.string(), reason: z.string() })),
  /** Entered by hand until sittings count it. */
  vote: voteRecord.optional(),
  signatories: z.array(signatory),
  updatedAt: isoInstant,
  /** The unsigned act as exported, then one entry a signature, in the order given. */
  exported: z.looseObject({ sha256: sha256Hex, at: isoInstant }).optional(),
  signatures: z.array(z.looseObject({ field: z.string(), signer: z.string(), sha256: sha256Hex, at: isoInstant })),
})
export type TextRecord = z.infer<typeof textRecord>
