import { descendants, within, type XmlElement } from './xml.ts'

/** How the numbers of each style of a workbook are to be shown, by the rank of the style. */
export type NumberFormats = { kinds: readonly ('number' | 'date' | 'time' | 'percentage')[]; since1904: boolean }

/** Formats that every workbook has (ECMA-376, part 1, § 18.8.30). */
const built: Record<string, string> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'd/m/y', 15: 'd/m/y', 16: 'd/m', 17: 'm/y', 18: 'h:mm', 19: 'h:mm', 20: 'h:mm' },
  ...{ 21: 'h:mm:ss', 22: 'd/m/y h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
}

export function numberFormats(styles: XmlElement | undefined, since1904: boolean): NumberFormats {
  if (!styles) return { kinds: [], since1904 }
  const own = new Map(
    [...descendants(styles, 'x:numFmt')].map(one => [one.attributes.numFmtId, one.attributes.formatCode]),
  )
  const cells = [...descendants(styles, 'x:cellXfs')].flatMap(one => within(one, 'x:xf'))
  const kinds = cells.map(({ attributes: { numFmtId = '0' } }) => kindOf(own.get(numFmtId) ?? built[numFmtId] ?? ''))
  return { kinds, since1904 }
}

function kindOf(format: string): NumberFormats['kinds'][number] {
  // Words in quotes, colours and conditions in brackets but hours past a day, and a character that is escaped or left free.
  const signs = format.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[\\_*]./gi, '').split(';')[0] ?? ''
  if (/[dy]/i.test(signs)) return 'date'
  if (/[hs]/i.test(signs)) return 'time'
  if (/^m{1,5}$/i.test(signs.trim())) return 'date'
  return signs.includes('%') ? 'percentage' : 'number'
}

const dayLength = 86_400_000

/** A number as a person reads it: a date in the order of ISO 8601, a part of a hundred, a number in its shortest form. */
export function shownNumber(raw: string, style: number, { kinds, since1904 }: NumberFormats): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  switch (kinds[style] ?? 'number') {
    case 'date':
      return shownDate(value, since1904) ?? shortest(value)
    case 'time':
      return value < 1 ? (shownDate(value, since1904)?.slice(11) ?? shortest(value)) : shownHours(value)
    case 'percentage':
      return `${shortest(value * 100)} %`
    case 'number':
      return shortest(value)
  }
}

/** Without the noise of binary fractions: `0.1 + 0.2` is stored as 0.30000000000000004. */
const shortest = (value: number) => String(Number(value.toPrecision(15)))

/** Days since the end of 1899, as if 1900 had been a leap year (ECMA-376, part 1, § 18.17.4.1), or since 1904. */
function shownDate(value: number, since1904: boolean): string | undefined {
  const origin = since1904 ? Date.UTC(1904, 0, 1) : value < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  const date = new Date(origin + Math.round(value * 86_400) * 1000)
  if (value < 0 || Number.isNaN(date.getTime()) || value > 2_958_465.99999) return undefined
  const iso = date.toISOString()
  if (value < 1) return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
  return date.getTime() % dayLength === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

function shownHours(value: number): string {
  const seconds = Math.round(value * 86_400)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
