import { z } from 'zod'
import { readCivilDate } from '#shared/text/civil-date.ts'

/** A 30 February or an hour 99 has the form and is no time: no screen could show it. */
const isTime = (text: string): boolean => readCivilDate(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text))

/** What is written as a date is: for records whose check says in its own sentence that such a day does not exist. */
export const isoDateForm = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Date of the civil calendar, ISO 8601, without time. */
export const isoDate = isoDateForm.refine(isTime)

/** Instant, ISO 8601 in UTC with milliseconds. */
export const isoInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)
  .refine(isTime)

/** SHA-256, lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** UUIDv7 in production; tests and the demonstration committee may use any short stable identifier. */
export const recordId = z.string().min(1).max(64)

/**
 * What every record carries. `clock` is a hybrid logical clock written so that it sorts as text
 * (`milliseconds-counter-device`, 15 and 6 digits). `schema` is the version of the record's own shape.
 * Unknown keys of a newer program survive (`looseObject`).
 */
export const recordBase = z.looseObject({
  id: recordId,
  author: recordId,
  clock: z.string().regex(/^\d{15}-\d{6}-[0-9a-zA-Z]{1,36}$/),
  schema: z.number().int().min(1),
})
export type RecordBase = z.infer<typeof recordBase>
