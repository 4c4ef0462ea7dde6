import { z } from 'zod'
import { annotationMotivation, targetShapes } from '../annotation.ts'
import { isoDate } from '../record.ts'

/** How the notes of a summary are gathered: as the pieces are read, by criterion, by author, by tag. */
export const summaryOrders = ['place', 'criterion', 'author', 'tag'] as const
export type SummaryOrder = (typeof summaryOrders)[number]

const summaryReply = z.looseObject({
  by: z.string(),
  on: isoDate,
  body: z.string(),
  /** From here on the thread is resolved, or open again. */
  resolves: z.boolean().optional(),
})

/** A thread, in words alone: `piece` is a title, `criteria` are labels. `page` counts from 1. */
export const summaryNote = z.looseObject({
  piece: z.string(),
  page: z.number().int().min(1),
  shape: z.enum(targetShapes),
  motivation: annotationMotivation,
  quote: z.string(),
  body: z.string(),
  by: z.string(),
  on: isoDate,
  tags: z.array(z.string()),
  criteria: z.array(z.string()),
  evidence: z.boolean().optional(),
  assigned: z.string().optional(),
  resolved: z.boolean(),
  replies: z.array(summaryReply),
})
export type SummaryNote = z.infer<typeof summaryNote>

/** `notes/1`: what a summary of notes says, whole, in reading order; it is attached to the PDF. */
export const notesRecord = z.looseObject({
  format: z.literal('notes/1'),
  /** Civil date of the summary: the one date of its file. */
  date: isoDate,
  committee: z.string(),
  city: z.string(),
  language: z.enum(['fr', 'en']),
  dossier: z.looseObject({ number: z.string(), title: z.string(), direction: z.string() }),
  order: z.enum(summaryOrders),
  notes: z.array(summaryNote).max(20_000),
})
export type NotesRecord = z.infer<typeof notesRecord>
