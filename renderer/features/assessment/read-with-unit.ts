import { failure, type Result } from '#shared/domain/result.ts'
import { type NumberFailure, readTypedNumber } from '#shared/text/typed-number.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import { isOtherUnit, unitLetters } from './other-unit.ts'

/** A number typed or pasted, its unit or the beginning of it after it or not; another unit is refused. */
export function readWithUnit(
  typed: string,
  unit: string,
  language: TextLanguage,
): Result<number | null, NumberFailure | 'number_other_unit'> {
  const text = typed.trim()
  const bare = readTypedNumber(text, language)
  if (bare.ok) return bare
  if (text.endsWith(unit)) return readTypedNumber(text.slice(0, text.length - unit.length), language)
  const letters = unitLetters(text)
  if (letters === '') return bare
  if (isOtherUnit(letters, unit)) return failure('number_other_unit')
  return readTypedNumber(text.replace(/[^\d.,]+$/u, ''), language)
}
