import { z } from 'zod'
import { capacity } from '../member.ts'
import { expressionSource } from './expression-schema.ts'
import { slug } from './slug.ts'

export const questionTypes = ['scale', 'choice', 'multiple', 'number', 'text', 'date', 'piece'] as const
export type QuestionType = (typeof questionTypes)[number]

/** favourable: higher is better; risk: inverted in a score, added in points; mitigation: deducted; information: not scored. */
export const questionKinds = ['favourable', 'risk', 'mitigation', 'information'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const optionSource = z.looseObject({
  code: z.string(),
  label: z.string(),
  points: z.number().optional(),
  flag: z.string().optional(),
  exclusive: z.boolean().optional(),
})

export const evidenceSource = z.looseObject({
  type: z.string(),
  label: z.string().optional(),
  requiredWhen: expressionSource.optional(),
})

/** A question as the file writes it; keys the schema does not know are refused (`additionalProperties: false`). */
export const questionSource = z.strictObject({
  id: slug,
  label: z.string(),
  help: z.string().optional(),
  type: z.enum(questionTypes),
  scale: z.string().optional(),
  anchors: z.record(z.string(), z.string()).optional(),
  options: z.array(optionSource).optional(),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  kind: z.enum(questionKinds).optional(),
  weight: z.number().min(0).optional(),
  required: z.boolean().optional(),
  answeredBy: z.array(capacity).min(1),
  assessedBy: z.array(capacity).optional(),
  notApplicable: z
    .looseObject({ allowed: z.boolean().optional(), justification: z.enum(['required', 'optional']).optional() })
    .optional(),
  uncertain: z.boolean().optional(),
  evidence: z.array(evidenceSource).optional(),
  confidence: z.boolean().optional(),
  justification: z.enum(['required', 'optional', 'none']).optional(),
  visibleWhen: expressionSource.optional(),
  refs: z.array(z.string()).optional(),
})
export type QuestionSource = z.infer<typeof questionSource>

export const sectionSource = z.strictObject({
  id: slug,
  title: z.string(),
  help: z.string().optional(),
  weight: z.number().min(0).optional(),
  criterion: z.string().optional(),
  visibleWhen: expressionSource.optional(),
  minScore: z.number().min(0).max(100).optional(),
  questions: z.array(questionSource).min(1),
})
