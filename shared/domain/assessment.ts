import { z } from 'zod'
import { capacity } from './member.ts'
import { isoInstant, recordBase, recordId, sha256Hex } from './record.ts'

/** Value of an answer, by type of question: see `grid/1`; `null` is unanswered. */
export const answerValue = z.union([z.number(), z.string(), z.array(z.string()), z.null()])
export type AnswerValue = z.infer<typeof answerValue>

/** An answer in an assessment (FORMATS.md). `origin` is the identifier of the contribution it was taken from. */
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

/** Of a question that nothing was said of yet. */
export const unanswered: Answer = { value: null, evidence: [] }

/** `id@version`: the exact version of a grid (invariant 9). */
export const gridReference = z.string().regex(/^[^@]+@\d+\.\d+\.\d+$/)

/**
 * Given for good. `hash` is the commitment (`assessment-seal.ts`): that of the content with `salt`, 32 random bytes in
 * hexadecimal, without which few possible answers could be tried one after the other.
 */
export const assessmentSeal = z.looseObject({ at: isoInstant, hash: sha256Hex, salt: sha256Hex.optional() })
export type AssessmentSeal = z.infer<typeof assessmentSeal>

const ofOnePerson = recordBase.extend({
  dossierId: recordId,
  grid: gridReference,
  memberId: recordId,
  /** The sealed record of the same person that this one replaces. */
  supersedes: recordId.optional(),
})

/**
 * One change of a value the committee retained: who (`by`) and when, from which answer to which, `null` for none; the
 * reason is that of the answer. `undoes`: it puts back what the change before it replaced.
 */
export const retainedChange = z.looseObject({
  question: z.string(),
  at: isoInstant,
  by: recordId,
  from: answer.nullable(),
  to: answer.nullable(),
  undoes: z.boolean().optional(),
})
export type RetainedChange = z.infer<typeof retainedChange>

/**
 * Answers to one grid for one dossier. `contribution`: of a person asked in a `capacity`; `reference`: what the
 * rapporteur made of the contributions; `individual`: a member's own; `retained`: the committee's, entered in sitting.
 * `seal` present: frozen, only superseded.
 */
export const answeredAssessment = ofOnePerson.extend({
  kind: z.enum(['contribution', 'reference', 'individual', 'retained']),
  capacity: capacity.optional(),
  answers: z.record(z.string(), answer),
  updatedAt: isoInstant,
  seal: assessmentSeal.optional(),
  /** Of the retained one: every change of it, oldest first, only ever longer. */
  history: z.array(retainedChange).optional(),
})
export type AssessmentRecord = z.infer<typeof answeredAssessment>

/** A body that only the holder of the pen can decrypt, at the opening of the round: HPKE (RFC 9180), all in base64. */
export const sealedEnvelope = z.looseObject({
  suite: z.literal('DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM'),
  recipient: z.string(),
  encapsulated: z.string(),
  ciphertext: z.string(),
})

/**
 * What the others have of a member's sealed assessment until the round is opened (invariant 3): that it was given, the
 * commitment, and the body encrypted to the pen. `assessmentId` is the identifier of the assessment inside.
 */
export const closedAssessment = ofOnePerson.extend({
  kind: z.literal('sealed'),
  assessmentId: recordId,
  seal: assessmentSeal.omit({ salt: true }),
  envelope: sealedEnvelope,
})

export const assessmentRecord = z.discriminatedUnion('kind', [answeredAssessment, closedAssessment])
export type AnyAssessment = z.infer<typeof assessmentRecord>

export const isAnswered = (assessment: AnyAssessment): assessment is AssessmentRecord => assessment.kind !== 'sealed'
