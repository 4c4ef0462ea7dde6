import { civilDate } from '#shared/text/civil-date.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'

/**
 * « Avis n° … du … » then « relatif à … » (opinion-form, part 2). What the first line says already is not said twice:
 * the kind of the act, its own number, its own date, and the final point. Another number or date is part of the title.
 */
export function titleLines({ act }: OpinionRecord, { labels, fill, language }: ActWriter): [string, string] {
  const kind = labels.kind[act.kind]
  const number = act.number.replace(/^AVIS-/, '')
  const date = civilDate(act.date, language)
  const typed = act.title.trim().replace(/(?<!\.)\.$/, '')
  const own = new RegExp(
    `^${kind}(?: +${numberSign} *(?:AVIS-)?${escaped(number)}(?: +(?:du|of) +${escaped(date)})?)?(?: +|$)`,
    'iu',
  )
  const subject = typed.replace(/\s+/gu, ' ').replace(own, '')
  const saysAnother = new RegExp(`^${numberSign} *\\d`, 'iu').test(subject)
  return [fill(labels.actOf, { kind, number, date }), subject === '' || saysAnother ? typed : subject]
}

const numberSign = 'n(?:[°º]|o\\.)'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
