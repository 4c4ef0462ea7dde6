import type { QueryCombination, SearchOptions } from 'minisearch'
import type { AskedWord, SearchQuery } from '#shared/text/search-query.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word in another form counts less than the one that was asked for. */
const weights = { exact: 1, inflected: 0.5, alike: 0.3 }
/** Shorter words have too many that look like them. */
const leastAlike = 4
/** Longer ones are no words, and long to compare. */
const mostAlike = 40

/** The terms are those of `searchWords` already. */
export const asTerms: SearchOptions = { tokenize: term => [term], processTerm: term => term }

/** A word that is asked for, with the other forms of it that the index has. */
type ExpandedWord = AskedWord & { forms: readonly string[] }
export type ExpandedQuery = { words: readonly ExpandedWord[]; phrases: SearchQuery['phrases'] }

export const expanded = ({ words, phrases }: SearchQuery, { formsOf }: Vocabulary): ExpandedQuery => ({
  words: words.map(word => ({
    ...word,
    forms: word.surface === undefined ? [] : formsOf(word.ways[0]?.[0] ?? '', word.surface),
  })),
  phrases,
})

/** Of terms of the index, which of the words asked for each answers; those that are wanted only in a phrase are left out. */
export const wordsAnswered = (query: ExpandedQuery, terms: readonly string[]): Map<string, string> =>
  new Map(
    terms.flatMap(term => {
      const word = wordAnswered(query, term) ?? (isOfPhrase(query, term) ? undefined : term)
      return word === undefined ? [] : [[term, word]]
    }),
  )

const isOfPhrase = ({ phrases }: ExpandedQuery, term: string): boolean =>
  phrases.some(({ ways, open }) =>
    ways.some(way => {
      const terms = way.split(' ')
      return terms.includes(term) || (open && term.startsWith(terms.at(-1) ?? term))
    }),
  )

const wordAnswered = ({ words }: ExpandedQuery, term: string): string | undefined => {
  const word = words.find(
    ({ ways, forms, prefix }) =>
      forms.includes(term) ||
      ways.some(way => way.includes(term)) ||
      (prefix === true && ways.some(way => term.startsWith(way.at(-1) ?? term))),
  )
  return word?.ways[0]?.join(' ')
}

/** What of the index may answer a query; `alike` takes words that look like those asked for, too. */
export function askIndex({ words, phrases }: ExpandedQuery, alike: boolean): QueryCombination {
  return all([...words.map(word => askWord(word, alike)), ...phrases.map(askPhrase)])
}

function askWord({ ways, forms, prefix }: ExpandedWord, alike: boolean): QueryCombination {
  const exactly = ways.map(terms =>
    all(terms.map((term, index) => (prefix && index === terms.length - 1 ? begun(term) : one(term, weights.exact)))),
  )
  const inflected = forms.map(form => one(form, weights.inflected))
  const [term = '', ...more] = ways[0] ?? []
  const isWord = more.length === 0 && term.length >= leastAlike && term.length <= mostAlike && !/\p{N}/u.test(term)
  const similar = alike && isWord ? [one(term, weights.alike, { fuzzy: term.length > 5 ? 2 : 1 })] : []
  return either([...exactly, ...inflected, ...similar])
}

/** Whether it is said in a row is then looked for in the texts themselves. */
const askPhrase = ({ ways, open }: SearchQuery['phrases'][number]): QueryCombination =>
  either(
    ways.map(way => {
      const terms = way.split(' ')
      return all(
        terms.map((term, index) => (open && index === terms.length - 1 ? begun(term) : one(term, weights.exact))),
      )
    }),
  )

/** A word that is longer than what was typed counts less already. */
const begun = (term: string): QueryCombination => one(term, weights.exact, { prefix: true })
const one = (term: string, boost: number, options: SearchOptions = {}): QueryCombination => ({
  queries: [term],
  boostTerm: () => boost,
  ...options,
})
const either = (queries: QueryCombination[]): QueryCombination => ({ combineWith: 'OR', queries })
const all = (queries: QueryCombination[]): QueryCombination => ({ combineWith: 'AND', queries })
