/**
 * The words of a text as the search knows them: lower case, without accents, ligatures spelt out. `start` and `end` are
 * in UTF-16 units of the text. A word that a line's end cuts in two is one word.
 */
export type SearchWord = { term: string; start: number; end: number; surface: string; group: number }

export type SearchWords = {
  /** In reading order; what a phrase is compared with. */
  words: SearchWord[]
  /** Other ways to write some of them: « avantprojet » of « avant-projet », « l3112 » of « L. 311-2 », « score » of « score12 ». */
  others: SearchWord[]
}

/** A letter or a digit, then whatever a word may hold, invisible characters included. */
const part = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*/gu
/** Accents, invisible characters, spaces in what a single character spells out. */
const signs = /[^\p{L}\p{N}]/gu
const ascii = /^[\x20-\x7e]*$/
const apostrophe = /^['’‘ʼ＇]$/
/** What French elides before a vowel, and what English leaves after an apostrophe: never sought. */
const elided = new Set(
  ['l', 'd', 'j', 'n', 's', 'c', 'm', 't', 'qu'].concat(['jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu']),
)
const englishEndings = new Set(['s', 't', 'd', 'm', 'll', 're', 've'])
const hyphen = /^[-\u2010\u2011]$/
const cutLine = /^[-\u2010\u2011\u00ad][^\S\n]*\n\s*$/
const digits = /^\p{N}+$/u
const endsInDigit = /\p{N}$/u
const lastDigits = /\p{N}+$/u
/** Shorter ones are codes: « art5 », « ps2 ». */
const noted = /^(\p{L}{4,})\p{N}{1,3}$/u
const firstLetter = /^\p{L}/u
const letters = /^[\p{L}\p{M}]+$/u

/** One word in the form that is compared: « Œuvre », « œuvre » and « OEUVRE » give the same. */
export function foldTerm(surface: string): string {
  if (ascii.test(surface)) return surface.toLowerCase()
  return surface
    .normalize('NFKD')
    .replace(signs, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
}

type Link = 'none' | 'compound' | 'cut' | 'initials' | 'reference' | 'thousands'

/** `fold` may remember what it has seen: a long text has few words that differ. */
export function searchWords(text: string, fold: (surface: string) => string = foldTerm): SearchWords {
  const words: SearchWord[] = []
  const others: SearchWord[] = []
  let parts: SearchWord[] = []
  let links: Link[] = []
  let group = 0
  const close = () => {
    if (parts.length > 1) addGroup(parts, links, words, others)
    else if (parts[0]) {
      words.push(parts[0])
      const bare = withoutNote(parts[0])
      if (bare) others.push(bare)
    }
    if (parts.length > 0) parts = []
    if (links.length > 0) links = []
    group += 1
  }
  let before: SearchWord | null = null
  for (const { index, 0: surface } of text.matchAll(part)) {
    const end = index + surface.length
    const found: SearchWord = { term: fold(surface), start: index, end, surface, group }
    const gap = before ? gapBetween(text, before, index) : ''
    const isEnding = apostrophe.test(gap) && englishEndings.has(found.term)
    const isPassedOver = found.term === '' || isEnding || isElided(text, found)
    if (before && parts.length > 0) {
      const link = isPassedOver ? 'none' : linkOf(text, before, gap, found, links)
      if (link === 'none') close()
      else links.push(link)
    }
    before = found
    if (isPassedOver) continue
    found.group = group
    parts.push(found)
  }
  close()
  return { words, others }
}

/** The number of a note stands against its word in a page of a PDF, « score » and « 12 » in « score12 ». */
function withoutNote(word: SearchWord): SearchWord | null {
  const term = endsInDigit.test(word.surface) ? noted.exec(word.term)?.[1] : undefined
  if (term === undefined) return null
  const surface = word.surface.replace(lastDigits, '')
  return { ...word, term, surface, end: word.start + surface.length }
}

/** What stands between a word and the next; a soft hyphen at a word's end is part of it. */
function gapBetween(text: string, before: SearchWord, start: number): string {
  const gap = text.slice(before.end, start)
  return before.surface.endsWith('\u00ad') ? `\u00ad${gap}` : gap
}

const isElided = (text: string, { term, end }: SearchWord): boolean =>
  term.length < 8 && apostrophe.test(text.charAt(end)) && elided.has(term) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))

/** How two parts belong together, where they do. */
function linkOf(text: string, before: SearchWord, gap: string, after: SearchWord, links: readonly Link[]): Link {
  // Two words, as most often.
  if (gap === ' ' && before.surface.length > 3) return 'none'
  // An apostrophe that elides nothing: « aujourd’hui », « prud’hommes ».
  if (hyphen.test(gap) || apostrophe.test(gap)) return 'compound'
  if (cutLine.test(gap) && letters.test(before.term) && letters.test(after.term)) return 'cut'
  if (before.surface.length === 1 && letters.test(before.surface)) {
    if (gap === '.' && after.surface.length === 1 && letters.test(after.surface)) return 'initials'
    const isNumbered =
      /^\.[ \u00a0\u202f]?$/.test(gap) || (/^[ \u00a0\u202f]$/.test(gap) && /\p{Lu}/u.test(before.surface))
    // « L. 311-2 », « R 15 »: an article of a code, written in more than one way.
    if (isNumbered && digits.test(after.surface) && links.every(link => link === 'none')) return 'reference'
  }
  const isGroup = /^[ \u00a0\u202f]$/.test(gap) && after.term.length === 3 && digits.test(after.term)
  if (isGroup && digits.test(before.term) && (links.at(-1) === 'thousands' || startsNumber(before, links))) {
    return /\p{N}/u.test(text.charAt(after.end)) ? 'none' : 'thousands'
  }
  return 'none'
}

const startsNumber = ({ term }: SearchWord, links: readonly Link[]) => links.length === 0 && term.length <= 3

function addGroup(group: SearchWord[], links: Link[], words: SearchWord[], others: SearchWord[]): void {
  const number = group[0]?.group ?? 0
  const joined = (from: number, to: number): SearchWord => {
    const parts = group.slice(from, to)
    return {
      term: parts.map(({ term }) => term).join(''),
      surface: parts.map(({ surface }) => surface).join(''),
      start: group[from]?.start ?? 0,
      end: group[to - 1]?.end ?? 0,
      group: number,
    }
  }
  const whole = joined(0, group.length)
  if (links.every(link => link === 'initials')) {
    words.push(whole)
    return
  }
  for (let at = 0; at < group.length; at += 1) {
    const one = group[at] as SearchWord
    let to = at + 1
    while (links[to - 1] === 'cut') to += 1
    if (to - at === 1) {
      // The letter of « L. 311-2 » says nothing alone.
      if (links[at] !== 'reference') words.push(one)
      continue
    }
    words.push(joined(at, to))
    others.push(...group.slice(at, to))
    at = to - 1
  }
  if (!words.some(word => word.group === number && word.term === whole.term)) others.push(whole)
  // « 311-2 » finds « L. 311-2 » and « L311-2 ».
  if (links[0] === 'reference' && group.length > 2) others.push(joined(1, group.length))
  const [, figures] = /^\p{L}(\p{N}+)$/u.exec(group[0]?.term ?? '') ?? []
  if (figures && group.length > 1) others.push({ ...whole, term: whole.term.replace(firstLetter, '') })
}

/** The words of a text in a row, each between spaces: a phrase stands in it where it is said. */
export const wordsInRow = ({ words }: SearchWords): string => ` ${words.map(({ term }) => term).join(' ')} `
