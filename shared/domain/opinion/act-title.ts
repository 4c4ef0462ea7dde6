import { civilDate } from '#shared/text/civil-date.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'

/**
 * « Avis n° … du … » then « relatif à … » (opinion-form, part 2). The kind of the act, its number and a final point
 * are left out of the title as it was typed, since the first line says them.
 */
export function titleLines({ act }: OpinionRecord, { labels, fill, language }: ActWriter): [string, string] {
  const kind = labels.kind[act.kind]
  const number = act.number.replace(/^AVIS-/, '')
  const typed = act.title.trim().replace(/(?<!\.)\.$/, '')
  const subject = typed.replace(
    new RegExp(`^${kind}(?:\\s+n[°º]\\s*\\S+)?(?:\\s+du\\s+\\S+\\s+\\S+\\s+\\d{4})?\\s*`, 'iu'),
    '',
  )
  return [fill(labels.actOf, { kind, number, date: civilDate(act.date, language) }), subject === '' ? typed : subject]
}
