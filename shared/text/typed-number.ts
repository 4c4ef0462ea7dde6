import { failure, ok, type Result } from '#shared/domain/result.ts'
import { narrowSpace } from './spaces.ts'
import type { TextLanguage } from './typeset.ts'

export type NumberFailure = 'number_unread' | 'number_ambiguous'

const spaces = /[\s\u00a0\u2009\u202f'’]/gu
const plain = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * The number that somebody typed or pasted, in French or English writing; `null` for what is empty or only its sign. Both
 * marks of decimals are taken, and thousands in groups of three. What reads two ways is refused with both numbers, `less`
 * and `more`, written as the language has them.
 */
export function readTypedNumber(typed: string, language: TextLanguage): Result<number | null, NumberFailure> {
  const read = readFigures(typed, language)
  return read.ok ? ok(read.value?.number ?? null) : read
}

/** The same where nothing bounds the number: one that would be kept with other figures than the typed ones is refused. */
export function readExactNumber(typed: string, language: TextLanguage): Result<number | null, NumberFailure> {
  const read = readFigures(typed, language)
  if (!read.ok) return read
  if (read.value === null) return ok(null)
  return keepsFigures(read.value) ? ok(read.value.number) : unread(language)
}

/** `written`: as the language of this program writes it. */
type Figures = { number: number; written: string }

function readFigures(typed: string, language: TextLanguage): Result<Figures | null, NumberFailure> {
  const text = typed.trim().replace(/[−–]/gu, '-')
  if (text === '' || text === '-') return ok(null)
  const spaced = grouped(text, spaces)
  if (spaced === null) return unread(language)
  const hasSpaces = spaced !== text
  const [, sign = '', digits = '', power = ''] = /^([-+]?)([\d.,]+)(e[-+]?\d+)?$/i.exec(spaced) ?? []
  const decimal = decimalMark(digits, language, hasSpaces)
  if (decimal === 'ambiguous') {
    const [less, more] = [Number(digits.replace('.', '')) / 1000, Number(digits.replace('.', ''))]
    const write = (value: number) => typedNumber(sign === '-' ? -value : value, language)
    return failure('number_ambiguous', { less: write(less), more: write(more) })
  }
  const [whole = '', fraction] = decimal === 'none' ? [digits] : splitAtLast(digits, decimal)
  const joined = hasSpaces && /[.,]/.test(whole) ? null : grouped(whole, /[.,]/gu)
  if (joined === null) return unread(language)
  const written = `${sign === '-' ? '-' : ''}${joined}${fraction === undefined ? '' : `.${fraction}`}${power}`
  const number = plain.test(written) ? Number(written) : Number.NaN
  return Number.isFinite(number) ? ok({ number, written }) : unread(language)
}

/** A number as a field shows it, with every decimal it has; `readTypedNumber` reads it back. */
export function typedNumber(value: number, language: TextLanguage): string {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.')
  if (/e/i.test(whole)) return String(value).replace('-', '−')
  const parts = [whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, language === 'fr' ? narrowSpace : ',')]
  if (decimals !== undefined) parts.push(decimals)
  return `${value < 0 ? '−' : ''}${parts.join(language === 'fr' ? ',' : '.')}`
}

/** Beyond 2^53 a number may be kept as another one: « 999 999 999 999 999 999 » would be a unit more. */
const keepsFigures = ({ written, number }: Figures): boolean =>
  Math.abs(number) <= Number.MAX_SAFE_INTEGER || /e/i.test(written) || String(number) === written.replace(/\.0*$/, '')

/** Which of the marks begins the decimals: that of the language, the last of two kinds, or one that can group nothing. */
function decimalMark(digits: string, language: TextLanguage, hasSpaces: boolean): ',' | '.' | 'none' | 'ambiguous' {
  const marks = digits.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last !== ',' && last !== '.') return 'none'
  if (marks.some(mark => mark !== last)) return last
  if (marks.length > 1) return 'none'
  const own = language === 'fr' ? ',' : '.'
  if (last === own || hasSpaces || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return last
  // « 1.234 » is not French writing: it comes from elsewhere, where it may be one thousand or one unit.
  return language === 'fr' ? 'ambiguous' : 'none'
}

function splitAtLast(digits: string, mark: string): [whole: string, fraction: string] {
  const at = digits.lastIndexOf(mark)
  return [digits.slice(0, at), digits.slice(at + 1)]
}

/** Without its separators of thousands, all alike; null where they do not part groups of three. */
function grouped(text: string, separators: RegExp): string | null {
  const parts = text.split(separators)
  if (parts.length === 1) return text
  if (new Set(text.match(separators)).size > 1) return null
  const [first = '', ...rest] = parts
  const proper = /^-?[1-9]\d{0,2}$/.test(first) && rest.every(part => /^\d{3}(?:[.,e].*)?$/i.test(part))
  return proper && rest.slice(0, -1).every(part => part.length === 3) ? parts.join('') : null
}

const unread = (language: TextLanguage) => failure('number_unread', { example: typedNumber(1234.5, language) })
