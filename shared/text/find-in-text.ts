import { foldText, spanInSource } from './folded-text.ts'

export type FindOptions = {
  /** Whether « État » is another word than « état ». */
  matchCase: boolean
  /** Whether « côté » is another word than « cote ». */
  matchAccents: boolean
  wholeWords: boolean
}

export const looseFind: FindOptions = { matchCase: false, matchAccents: false, wholeWords: false }

/** `[start, end)` in UTF-16 units of the text searched. */
export type FoundSpan = { start: number; end: number }

/** A text made ready to be searched again and again. */
export type SearchableText = {
  folded: ReturnType<typeof foldText>
  /** Without case, accents, both or neither, with the place of each unit in the folded text; made when first asked. */
  forms: Map<string, { text: string; places: Uint32Array | null }>
}

export const searchable = (text: string): SearchableText => ({ folded: foldText(text), forms: new Map() })

/**
 * Where a text says these words, in its order, none overlapping another. Ligatures, hyphens at a line's end, white space
 * and the forms of quotes never tell two texts apart (`foldText`); case and accents do where asked.
 */
export function findInText(source: SearchableText, words: string, options: FindOptions): FoundSpan[] {
  const wanted = loosened(foldText(words.trim()).text, options).text
  if (wanted === '') return []
  const { text, places } = formOf(source, options)
  const found: FoundSpan[] = []
  for (let at = text.indexOf(wanted); at !== -1; ) {
    const end = at + wanted.length
    const alone = !options.wholeWords || (!joins(text, at) && !joins(text, end))
    // Half of an expanded letter (« œ » found by « o ») is that letter.
    const span = spanInSource(source.folded, places?.[at] ?? at, (places?.[end - 1] ?? end - 1) + 1)
    if (alone && (found.at(-1)?.end ?? 0) <= span.start) found.push(span)
    at = text.indexOf(wanted, alone ? end : at + 1)
  }
  return found
}

const inWord = /[\p{L}\p{N}\p{M}_]/u

/** Whether a word goes on over this place. */
const joins = (text: string, at: number): boolean =>
  inWord.test([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '') &&
  inWord.test([...text.slice(at, at + 2)][0] ?? '')

function formOf({ folded, forms }: SearchableText, options: FindOptions) {
  const key = `${options.matchCase}-${options.matchAccents}`
  const form = forms.get(key) ?? loosened(folded.text, options)
  forms.set(key, form)
  return form
}

const marks = /\p{M}+/gu
const spelt: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss', ς: 'σ' }

/** `places` is null where every unit stands where it stood. */
function loosened(
  text: string,
  { matchCase, matchAccents }: FindOptions,
): { text: string; places: Uint32Array | null } {
  if (matchCase && matchAccents) return { text, places: null }
  const units: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    let loose = matchCase ? character : character.toLowerCase()
    if (!matchAccents) loose = loose.normalize('NFD').replace(marks, '')
    loose = spelt[loose] ?? loose
    units.push(loose)
    for (let unit = 0; unit < loose.length; unit += 1) places.push(at)
    at += character.length
  }
  return { text: units.join(''), places: Uint32Array.from(places) }
}
