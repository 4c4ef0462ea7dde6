import { type SearchWord, searchWords } from './search-terms.ts'
import { stopWords } from './stop-words.ts'

/** One word asked for: all terms of one of the ways to write it. */
export type AskedWord = {
  /** `[['avant', 'projet'], ['avantprojet']]`; the first is what was typed. */
  ways: string[][]
  /** As typed, accents included, for its inflections; none where it is a number or a compound. */
  surface?: string
  /** Still being typed: it stands for every word it begins. */
  prefix?: boolean
}

export type SearchQuery = {
  words: AskedWord[]
  phrases: AskedPhrase[]
}

type AskedPhrase = {
  /** The rows of words that say it (`wordsInRow`, without the spaces around). */
  ways: string[]
  /** Its end is still being typed. */
  open: boolean
}

const quoted = /«([^»]*)(»|$)|“([^”]*)(”|$)|"([^"]*)("|$)/gu
const endsInWord = /[\p{L}\p{M}\p{N}]-?$/u
/** A beginning that is shorter begins too much. */
const leastPrefix = 3
/** A whole page may be pasted: its last words tell it from any other. */
const mostWords = 40

/** What a field says: phrases between quotation marks, and words, all of which are wanted. */
export function readQuery(text: string): SearchQuery {
  const phrases: AskedPhrase[] = []
  const rest = text.replace(quoted, (_, ...found: (string | undefined)[]) => {
    const [said = '', end] = found.slice(0, 6).filter(part => part !== undefined)
    const ways = waysOfPhrase(said)
    if (ways[0]) phrases.push({ ways, open: end === '' && endsInWord.test(said) })
    return ' '
  })
  const asked = saidOnce(wordsOf(rest)).slice(-mostWords)
  const last = asked.at(-1)
  // A sign after it ends a word; « 2026- » goes on.
  if (last && endsInWord.test(rest)) last.prefix = true
  const telling = asked.filter(word => !isVague(word))
  return { words: telling.length > 0 || phrases.length > 0 ? telling : asked, phrases }
}

/** Whether a text, as `wordsInRow` gives it, says a phrase. */
export const saysPhrase = (row: string, { ways, open }: AskedPhrase): boolean =>
  ways.some(way => row.includes(open ? ` ${way}` : ` ${way} `))

export const isEmptyQuery = ({ words, phrases }: SearchQuery): boolean => words.length === 0 && phrases.length === 0

function isVague({ ways, prefix }: AskedWord): boolean {
  const [[term = '', ...more] = []] = ways
  if (more.length > 0) return false
  return stopWords.has(term) || (prefix === true && term.length < leastPrefix && !/^\p{N}/u.test(term))
}

function wordsOf(text: string): AskedWord[] {
  const { words, others } = searchWords(text)
  const groups = new Map<number, SearchWord[]>()
  for (const word of words) groups.set(word.group, [...(groups.get(word.group) ?? []), word])
  return [...groups].map(([group, parts]): AskedWord => {
    const whole = longest(others.filter(other => other.group === group && covers(other, parts)))
    const terms = parts.map(({ term }) => term)
    if (!whole) return parts.length === 1 && parts[0] ? oneWord(parts[0]) : { ways: [terms] }
    // The parts of a number are found everywhere: only the whole of it is asked.
    return { ways: /\p{N}/u.test(whole.term) ? [[whole.term]] : [terms, [whole.term]] }
  })
}

/** Of a word that is typed twice, the last: it may go on. */
function saidOnce(words: readonly AskedWord[]): AskedWord[] {
  const key = ({ ways }: AskedWord) => JSON.stringify(ways)
  const last = new Map(words.map((word, at) => [key(word), at]))
  return words.filter((word, at) => last.get(key(word)) === at)
}

const oneWord = ({ term, surface }: SearchWord): AskedWord =>
  /\p{N}/u.test(term) ? { ways: [[term]] } : { ways: [[term]], surface }

const covers = (other: SearchWord, parts: readonly SearchWord[]) =>
  other.start <= (parts[0]?.start ?? 0) && other.end >= (parts.at(-1)?.end ?? 0)

const longest = (words: readonly SearchWord[]): SearchWord | undefined =>
  words.toSorted((a, b) => b.term.length - a.term.length)[0]

/** With compounds in parts, and in one word. */
function waysOfPhrase(text: string): string[] {
  const { words } = searchWords(text)
  if (words.length === 0) return []
  const inParts = words.map(({ term }) => term).join(' ')
  const joined = wordsOf(text)
    .map(({ ways }) => ways.at(-1)?.join(' '))
    .join(' ')
  return [...new Set([inParts, joined])]
}
