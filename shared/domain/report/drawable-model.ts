import { invisibleCharacters } from '#shared/text/clean-typed.ts'
import { isPrintable } from '#shared/text/printable-characters.ts'
import type { ActModel } from '../opinion/act-model.ts'

const everyInvisible = new RegExp(invisibleCharacters, 'gu')

/** What stands for a character that the fonts cannot draw. */
export const replacement = '□'

/** Whether the fonts that a text is set in draw a character. */
export type Fonts = (character: string) => boolean

/** Those of our own prints. */
export const printFonts: Fonts = isPrintable

/** Those of the machine that opens the file, which are not ours to know. */
export const fontsOfTheReader: Fonts = () => true

/**
 * What is made of a text that people wrote, with every character that the fonts do not draw replaced: it is printed
 * whatever they wrote, where an act refuses it (`character-check.ts`). `modelOf` says in the model that one was replaced.
 */
export function toldIfReplaced(modelOf: (replaced: boolean) => ActModel, fonts: Fonts): ActModel {
  const { model, replaced } = drawableModel(modelOf(false), fonts)
  return replaced ? drawableModel(modelOf(true), fonts).model : model
}

/** Invisible characters are dropped without being told. */
function drawableModel(model: ActModel, fonts: Fonts): { model: ActModel; replaced: boolean } {
  let replaced = false
  const drawable = (text: string): string => {
    const words = text.normalize('NFC').replace(everyInvisible, '')
    const drawn = Array.from(words, one => (fonts(one) ? one : replacement)).join('')
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
