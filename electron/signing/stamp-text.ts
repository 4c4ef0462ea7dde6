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
  const words = content.language === 'fr' ? french : english
  const lines: StampLine[] = [
    { text: content.name, role: 'name', face: 'strong' },
    { text: content.capacity, role: 'capacity', face: 'regular' },
    { text: words.signed(content.date, content.timeZone), role: 'detail', face: 'regular' },
    { text: words.certificate(content.serial), role: 'detail', face: 'regular' },
  ]
  return lines.map(line => ({ ...line, text: oneLine(line.text) })).filter(line => line.text !== '')
}

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()

const french = {
  signed(date: Date, timeZone: string): string {
    const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
    const parts = day.formatToParts(date)
    const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
    const number = part('day') === '1' ? '1er' : part('day')
    const [hour, minute] = clock(date, timeZone)
    return `Signé le ${number}${noBreak}${part('month')}${noBreak}${part('year')} à ${hour}${noBreak}h${noBreak}${minute}${zone(timeZone)}`
  },
  certificate: (serial: string) => `Certificat n°${noBreak}${serial}`,
}

const english = {
  signed(date: Date, timeZone: string): string {
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
    const [hour, minute] = clock(date, timeZone)
    return `Signed on ${day.format(date).replaceAll(' ', noBreak)} at ${hour}:${minute}${zone(timeZone)}`
  },
  certificate: (serial: string) => `Certificate no.${noBreak}${serial}`,
}

function clock(date: Date, timeZone: string): [string, string] {
  const parts = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const text = parts.formatToParts(date)
  const part = (type: string) => text.find(one => one.type === type)?.value ?? ''
  return [String(Number(part('hour'))), part('minute')]
}

// The civil time of the city goes without saying; any other is named.
const zone = (timeZone: string) => (timeZone === 'Europe/Paris' ? '' : ` (${timeZone})`)
