import { civilDate } from '#shared/text/civil-date.ts'
import type { StampFace } from './stamp-fonts.ts'

export type StampContent = {
  name: string
  capacity: string
  date: Date
  /** Hexadecimal serial number of the certificate. */
  serial: string
  language: 'fr' | 'en'
  timeZone: string
}

/** A line of text: `role` decides size and colour. */
export type StampLine = { text: string; role: 'name' | 'capacity' | 'detail'; face: StampFace }

const noBreak = '\u00A0'

/** What the stamp says, from the most to the least important. */
export function stampLines(content: StampContent): StampLine[] {
  const { language, timeZone } = content
  const local = localTime(content.date, timeZone)
  const day = civilDate(local.date, language).replaceAll(' ', noBreak)
  const lines: StampLine[] = [
    { text: content.name, role: 'name', face: 'strong' },
    { text: content.capacity, role: 'capacity', face: 'regular' },
    { text: words[language].signed(day, local) + zone(timeZone), role: 'detail', face: 'regular' },
    { text: words[language].certificate(content.serial), role: 'detail', face: 'regular' },
  ]
  return lines.map(line => ({ ...line, text: oneLine(line.text) })).filter(line => line.text !== '')
}

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()

const words = {
  fr: {
    signed: (day: string, { hour, minute }: LocalTime) => `Signé le ${day} à ${hour}${noBreak}h${noBreak}${minute}`,
    certificate: (serial: string) => `Certificat n°${noBreak}${serial}`,
  },
  en: {
    signed: (day: string, { hour, minute }: LocalTime) => `Signed on ${day} at ${hour}:${minute}`,
    certificate: (serial: string) => `Certificate no.${noBreak}${serial}`,
  },
} as const

type LocalTime = { date: string; hour: string; minute: string }

function localTime(instant: Date, timeZone: string): LocalTime {
  const two = '2-digit' as const
  const format = { year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23', timeZone } as const
  const parts = new Intl.DateTimeFormat('en-GB', format).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? ''
  const date = [part('year'), part('month'), part('day')].join('-')
  return { date, hour: String(Number(part('hour'))), minute: part('minute') }
}

// The civil time of the city goes without saying; any other is named.
const zone = (timeZone: string) => (timeZone === 'Europe/Paris' ? '' : ` (${timeZone})`)
