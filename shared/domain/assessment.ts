import { z } from 'zod'
import { isoInstant, recordBase, recordId, sha256Hex } from './record.ts'

/** Value of an answer, by type of question: see `grid/1`; `null` is unanswered. */
export const answerValue = z.union([z.number(), z.string(), z.array(z.string()), z.null()])
export type AnswerValue = z.infer<typeof answerValue>

/** An answer in an assessment (FORMATS.md). `origin` names the contribution it was taken from. */
export const answer = z.looseObject({
  value: answerValue,
  notApplicable: z.boolean().optional(),
  reason: z.string().optional(),
  comment: z.string().optional(),
  confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  evidence: z.array(recordId),
  origin: z.string().optional(),
})
export type Answer = z.infer<typeof answer>

/** A person's answers to one exact version of a grid for one dossier. `seal` present: frozen, only superseded. */
export const assessmentRecord = recordBase.extend({
  dossierId: recordId,
  kind: z.enum(['contribution', 'individual', 'retained']),
  grid: z.string().regex(/^[^@]+@\d+\.\d+\.\d+$/),
  memberId: recordId,
  answers: z.record(z.string(), answer),
  updatedAt: isoInstant,
  seal: z.looseObject({ at: isoInstant, hash: sha256Hex }).optional(),
  supersedes: recordId.optional(),
})
export type AssessmentRecord = z.infer<typeof assessmentRecord>
