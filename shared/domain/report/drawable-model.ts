import { invisibleCharacters } from '#shared/text/clean-typed.ts'
import { isPrintable } from '#shared/text/printable-characters.ts'
import type { ActModel } from '../opinion/act-model.ts'

const everyInvisible = new RegExp(invisibleCharacters, 'gu')

/** What stands for a character that the fonts cannot draw. */
export const replacement = '□'

/**
 * The model with every character that the fonts cannot draw replaced, and whether one was: a report is printed whatever
 * people wrote, where an act refuses it (`character-check.ts`). Invisible characters are dropped without being told.
 */
export function drawableModel(model: ActModel): { model: ActModel; replaced: boolean } {
  let replaced = false
  const drawable = (text: string): string => {
    const words = text.normalize('NFC').replace(everyInvisible, '')
    const drawn = Array.from(words, one => (isPrintable(one) ? one : replacement)).join('')
    if (drawn !== words) replaced = true
    return drawn
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return drawable(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]))
  }
  return { model: walk(model) as ActModel, replaced }
}
