import { z } from 'zod'
import { isoDate, isoInstant, recordBase, recordId } from './record.ts'

/** States of the procedure, in the order of `procedure.json`. */
export const dossierStates = [
  'draft_referral',
  'filed',
  'incomplete',
  'inadmissible',
  'admissible',
  'under_instruction',
  'information_requested',
  'report_ready',
  'on_agenda',
  'in_sitting',
  'adjourned',
  'deliberated',
  'to_sign',
  'signed',
  'notified',
  'published',
  'in_follow_up',
  'under_review',
  'closed',
  'withdrawn',
] as const
export const dossierState = z.enum(dossierStates)
export type DossierState = z.infer<typeof dossierState>

/** One AI project submitted to the committee. */
export const dossierRecord = recordBase.extend({
  state: dossierState,
  updatedAt: isoInstant,
  number: z.string().regex(/^\d{4}-\d{3,}$/),
  title: z.string().min(1),
  direction: z.string(),
  summary: z.string(),
  deadline: isoDate.optional(),
  rapporteurId: recordId.optional(),
  /** Class proposed under Regulation (EU) 2024/1689, confirmed by a person. */
  aiActClass: z.string().optional(),
  /** Exact versions of the grids the dossier is assessed with (invariant 9), `id@version`. */
  grids: z.array(z.string()),
})
export type DossierRecord = z.infer<typeof dossierRecord>
