import { z } from 'zod'
import { capacity } from './member.ts'
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

/** Units in which a project costs: euros, tonnes of CO2 equivalent, kilowatt hours, hours of work, full-time posts. */
export const costUnits = ['eur', 'tco2e', 'kwh', 'hours', 'fte'] as const
export type CostUnit = (typeof costUnits)[number]
export const recurrences = ['once', 'year'] as const
export type Recurrence = (typeof recurrences)[number]

/** A line of what the project costs; without an amount it is not known yet. */
export const dossierCost = z.looseObject({
  id: recordId,
  label: z.string(),
  amount: z.number().optional(),
  unit: z.enum(costUnits),
  recurrence: z.enum(recurrences),
})
export type DossierCost = z.infer<typeof dossierCost>

/** A day something is due besides the opinion; without a day it is still to be set. */
export const dossierDeadline = z.looseObject({
  id: recordId,
  label: z.string(),
  date: isoDate.optional(),
  met: z.boolean().optional(),
})
export type DossierDeadline = z.infer<typeof dossierDeadline>

/** Somebody of the project, in a capacity; they need not be known to the committee. */
export const dossierPerson = z.looseObject({ id: recordId, capacity, name: z.string() })
export type DossierPerson = z.infer<typeof dossierPerson>

/** What the sheet says. Flat, because a dossier is merged by field. */
const sheet = {
  purpose: z.string().optional(),
  peopleConcerned: z.string().optional(),
  dataUsed: z.string().optional(),
  decisionsTouched: z.string().optional(),
  /** Whether personal data are processed, at the training as in use (GDPR art. 4); absent, nobody has said. */
  personalData: z.enum(['yes', 'no']).optional(),
  /** Whether agents of the city are subject to the system at work (Regulation (EU) 2024/1689 art. 26(7)). */
  staffConcerned: z.enum(['yes', 'no']).optional(),
  contactName: z.string().optional(),
  contactEmail: z.string().optional(),
  contactPhone: z.string().optional(),
  supplierName: z.string().optional(),
  supplierSiren: z.string().optional(),
  product: z.string().optional(),
  hostingPlace: z.string().optional(),
  /** Why the class is what it is: the article, the use of Annex III. */
  aiActBasis: z.string().optional(),
  costs: z.array(dossierCost).optional(),
  deadlines: z.array(dossierDeadline).optional(),
  people: z.array(dossierPerson).optional(),
  /** Dossiers this one names; those that name it are its own as well. */
  relatedIds: z.array(recordId).optional(),
}

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
  ...sheet,
})
export type DossierRecord = z.infer<typeof dossierRecord>
