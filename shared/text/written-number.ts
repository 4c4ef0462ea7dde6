import { narrowSpace } from './spaces.ts'
import type { TextLanguage } from './typeset.ts'

/** A number as an act prints it: `12 450,5` with thin thousands in French, `12,450.5` in English. At most 4 decimals. */
export function writtenNumber(value: number, language: TextLanguage): string {
  const rounded = Number(value.toFixed(4))
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, language === 'fr' ? narrowSpace : ',')
  const mark = language === 'fr' ? ',' : '.'
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : mark + decimals}`
}
