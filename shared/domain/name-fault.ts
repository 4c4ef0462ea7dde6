import { cleanTyped } from '#shared/text/clean-typed.ts'
import { isPrintable } from '#shared/text/printable-characters.ts'
import { failure, type Refusal } from './result.ts'

export type NameFault = 'name_missing' | 'name_unprintable'

/** Why the name of a committee, of a city or of a person cannot be printed on an act; null where it can. */
export function nameFault(name: string): Refusal<NameFault> | null {
  const words = cleanTyped(name).trim().normalize('NFC')
  if (words === '') return failure('name_missing')
  const character = Array.from(words).find(one => !isPrintable(one))
  return character === undefined ? null : failure('name_unprintable', { character })
}
