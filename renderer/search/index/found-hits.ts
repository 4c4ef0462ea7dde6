import type { Hit } from '#shared/text/excerpt.ts'
import type { SearchQuery } from '#shared/text/search-query.ts'
import { type SearchWord, type SearchWords, searchWords } from '#shared/text/search-terms.ts'
import { seamWords } from './page-seams.ts'

/**
 * The places of a text that answer a query: words by the terms the index found for them, phrases where they are said.
 * `terms` says which word that was asked for each term of the index answers.
 */
export function foundHits(
  text: string,
  terms: ReadonlyMap<string, string>,
  phrases: SearchQuery['phrases'],
  fold: (surface: string) => string,
): Hit[] {
  const read = searchWords(text, fold)
  const hits = [...read.words, ...read.others].flatMap(({ term, start, end }): Hit[] => {
    const key = terms.get(term)
    return key === undefined ? [] : [{ key, start, end }]
  })
  for (const phrase of phrases) for (const way of phrase.ways) hits.push(...saidIn(read, way.split(' '), phrase.open))
  return hits
}

/** The places of a page that say the beginning or the end of a phrase that runs over the end of a page. */
export function saidOver(
  text: string,
  { before, after }: { before: string | undefined; after: string | undefined },
  phrases: SearchQuery['phrases'],
  fold: (surface: string) => string,
): Hit[] {
  const wordsOf = (one = '') => searchWords(one, fold).words
  const atEnd = (words: SearchWord[]) => ({ words: words.slice(-seamWords) })
  const atStart = (words: SearchWord[]) => ({ words: words.slice(0, seamWords) })
  const words = wordsOf(text)
  const [ends, begins] = [atEnd(wordsOf(before)), atStart(wordsOf(after))]
  return phrases.flatMap(({ ways, open }) =>
    ways.flatMap((way): Hit[] => {
      const said = way.split(' ')
      for (let cut = said.length - 1; cut > 0; cut -= 1) {
        const [first, rest] = [said.slice(0, cut), said.slice(cut)]
        const last = saidIn(atEnd(words), first, false).at(-1)
        if (last && saidIn(begins, rest, open).length > 0) return [last]
        const [early] = saidIn(atStart(words), rest, open)
        if (early && saidIn(ends, first, false).length > 0) return [early]
      }
      return []
    }),
  )
}

function saidIn({ words }: Pick<SearchWords, 'words'>, said: readonly string[], open: boolean): Hit[] {
  const key = `« ${said.join(' ')} »`
  const last = said.length - 1
  const matches = (at: number) =>
    said.every((term, index) => {
      const word = words[at + index]?.term
      return open && index === last ? word?.startsWith(term) : word === term
    })
  return words.flatMap((word, at) =>
    matches(at) ? [{ key, start: word.start, end: words[at + last]?.end ?? word.end }] : [],
  )
}
