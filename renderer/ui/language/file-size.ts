import type { TextLanguage } from '#shared/text/typeset.ts'
import { spokenLocale } from './spoken-locale.ts'

/** « 2,4 Mo », « 812 Ko »: decimal units, as file managers show. */
export function fileSize(bytes: number, language: TextLanguage): string {
  const [unit, value] =
    bytes >= 1e9
      ? (['gigabyte', bytes / 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', bytes / 1e6] as const)
        : bytes >= 1e3
          ? (['kilobyte', bytes / 1e3] as const)
          : (['byte', bytes] as const)
  return new Intl.NumberFormat(spokenLocale(language), {
    style: 'unit',
    unit,
    // Short, a byte has no plural in English.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
