import type { TextLanguage } from '#shared/text/typeset.ts'
import { spokenLocale } from './spoken-locale.ts'

/** Days of the civil calendar, `YYYY-MM-DD`, shown and compared without any time zone. */
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one costs as much as some hundred dates. In another time zone, to which a machine may travel, it is another. */
function formatterOf(language: TextLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options, new Date().getTimezoneOffset()])
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(spokenLocale(language), options)
  formatters.set(key, known)
  return known
}

/** A date as it is written: in French the first of a month is an ordinal, which `Intl` does not know. */
function written(date: Date, language: TextLanguage, options: Intl.DateTimeFormatOptions): string {
  const parts = formatterOf(language, options).formatToParts(date)
  const first = (type: string, value: string) => language === 'fr' && type === 'day' && value === '1'
  return parts.map(({ type, value }) => (first(type, value) ? '1er' : value)).join('')
}

export function civilDay(instant: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`
}

/** « 26 nov. », with the year when it is not the one of `today`. */
export const shortDay = (date: string, today: string, language: TextLanguage): string =>
  written(noon(date), language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  })

/** « jeudi 26 novembre ». */
export const longDay = (date: string, language: TextLanguage): string =>
  written(noon(date), language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** « 2 décembre 2027 »; what is no date of the calendar is shown as it is written. */
export const civilDate = (date: string, language: TextLanguage): string =>
  Number.isNaN(noon(date).getTime()) ? date : written(noon(date), language, { dateStyle: 'long', timeZone: 'UTC' })

/** Whole days from one civil day to another, negative for the past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)

/** « dans 3 jours », « aujourd’hui », « il y a 2 jours ». */
export const relativeDays = (days: number, language: TextLanguage): string =>
  new Intl.RelativeTimeFormat(spokenLocale(language), { numeric: 'auto' }).format(days, 'day')

/** « 14:32 » in both languages. */
export const clockTime = (instant: string, language: TextLanguage): string =>
  formatterOf(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))

/** « 26 novembre 2026 »: the day of an instant, here. */
export const dayOfInstant = (instant: string, language: TextLanguage): string =>
  written(new Date(instant), language, { dateStyle: 'long' })

/** « 26 novembre 2026 à 14:32 ». */
export const dayAndTime = (instant: string, language: TextLanguage): string =>
  written(new Date(instant), language, { dateStyle: 'long', timeStyle: 'short' })
