import type { TextLanguage } from './typeset.ts'

export const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

type CivilDate = { year: number; month: number; day: number }

/** `YYYY-MM-DD` of the Gregorian calendar, `null` when there is no such day. */
export function readCivilDate(isoDate: string): CivilDate | null {
  const [, y = '', m = '', d = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? []
  const date = { year: Number(y), month: Number(m), day: Number(d) }
  const leap = date.month === 2 && date.year % 4 === 0 && (date.year % 100 !== 0 || date.year % 400 === 0)
  const last = (lengths[date.month - 1] ?? 0) + (leap ? 1 : 0)
  return date.day >= 1 && date.day <= last ? date : null
}

/** `2026-02-12` → `12 février 2026`; the first of a month is `1er`. What is not such a date is given back as it is. */
export function frenchDate(isoDate: string): string {
  const date = readCivilDate(isoDate)
  return date ? `${date.day === 1 ? '1er' : date.day} ${frenchMonths[date.month - 1]} ${date.year}` : isoDate
}

/** `2026-02-12` → `12 February 2026`. What is not such a date is given back as it is. */
export function englishDate(isoDate: string): string {
  const date = readCivilDate(isoDate)
  return date ? `${date.day} ${englishMonths[date.month - 1]} ${date.year}` : isoDate
}

export const civilDate = (isoDate: string, language: TextLanguage): string =>
  language === 'fr' ? frenchDate(isoDate) : englishDate(isoDate)
