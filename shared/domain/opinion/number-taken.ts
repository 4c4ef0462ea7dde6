import { failure, type Refusal } from '../result.ts'
import type { TextRecord } from '../text.ts'

export type NumberTakenFailure = 'act_number_taken' | 'act_number_taken_unshown'

/**
 * A number is attributed once (opinion-form, part 2). The fault of a draft that bears the number of another text of its
 * kind, with where that one is; null of a signed text, whose number is its own: the other one has to give way. Of a text
 * of a dossier that is `withheld` nothing is said but that it has the number (invariant 4).
 */
export function numberTakenFault(
  text: TextRecord,
  known: readonly TextRecord[],
  withheld: ReadonlySet<string>,
): Refusal<NumberTakenFailure> | null {
  const number = text.number.trim()
  if (text.signatures.length > 0 || number === '') return null
  const other = known.find(one => one.id !== text.id && one.kind === text.kind && one.number.trim() === number)
  if (!other) return null
  return withheld.has(other.dossierId)
    ? failure('act_number_taken_unshown', { number })
    : failure('act_number_taken', { number, title: other.title, textId: other.id })
}
