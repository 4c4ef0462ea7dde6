import type { TextRecord } from '#shared/domain/text.ts'
import { frenchDate } from '#shared/text/civil-date.ts'

/** The text with another date of sitting; an author line that says the day says the new one. */
export function withDate(text: TextRecord, date: string): TextRecord {
  const author = text.text.author.replaceAll(frenchDate(text.date), frenchDate(date))
  return { ...text, date, text: { ...text.text, author } }
}
