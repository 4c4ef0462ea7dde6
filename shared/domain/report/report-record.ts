import { z } from 'zod'
import { answerValue } from '../assessment.ts'
import { gridFile } from '../grid/grid-schema.ts'
import { capacity, college, committeeRole } from '../member.ts'
import { isoDateForm } from '../record.ts'

/** A passage of a piece that supports an answer. `page` counts from 1. */
export const reportEvidence = z.looseObject({
  piece: z.string(),
  page: z.number().int().min(1),
  quote: z.string(),
})
export type ReportEvidence = z.infer<typeof reportEvidence>

/** What one member marked; evidence is of the answers themselves. */
export const reportMark = z.looseObject({
  value: answerValue,
  notApplicable: z.boolean().optional(),
  reason: z.string().optional(),
  comment: z.string().optional(),
})

/** An answer with what is beside it. `origin` is the identifier of the contribution it was taken from. */
export const reportAnswer = reportMark.extend({
  confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  origin: z.string().optional(),
  evidence: z.array(reportEvidence),
})
export type ReportAnswer = z.infer<typeof reportAnswer>

/** Who answered. Without `name`, people are told apart by their college and a number. */
export const reportPerson = z.looseObject({
  name: z.string().optional(),
  role: committeeRole.optional(),
  capacity: capacity.optional(),
  college: college.optional(),
})
export type ReportPerson = z.infer<typeof reportPerson>

/** `late`: sealed after the opening of the round, once the marks of others could be read. */
export const reportMember = reportPerson.extend({
  answers: z.record(z.string(), reportMark),
  late: z.literal(true).optional(),
})
export type ReportMember = z.infer<typeof reportMember>

const reportDossier = z.looseObject({ number: z.string(), title: z.string(), direction: z.string() })

const base = z.looseObject({
  format: z.literal('report/1'),
  /** Civil date that the report bears: the one date of its file. */
  date: isoDateForm,
  committee: z.string(),
  city: z.string(),
  language: z.enum(['fr', 'en']),
  grid: gridFile,
})

export const blankGridReport = base.extend({ kind: z.literal('blank_grid'), dossier: reportDossier.optional() })

/**
 * `of`: one person's assessment, what the committee retained, or the marks of its members side by side with it.
 * `pieces` counts the documents of the dossier by type, which rules of the grid read; `answers` is empty in a
 * consolidation where nothing is retained yet.
 */
export const assessmentReport = base.extend({
  kind: z.literal('assessment'),
  of: z.enum(['member', 'retained', 'consolidation']),
  dossier: reportDossier,
  person: reportPerson.optional(),
  answers: z.record(z.string(), reportAnswer),
  pieces: z.record(z.string(), z.number().int().min(0)),
  members: z.array(reportMember),
})
export type AssessmentReport = z.infer<typeof assessmentReport>

/** `report/1`: what a report says, whole: it is attached to the PDF, and everything exported is made from it. */
export const reportRecord = z.discriminatedUnion('kind', [assessmentReport, blankGridReport])
export type ReportRecord = z.infer<typeof reportRecord>
