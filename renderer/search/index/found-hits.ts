import type { Hit } from '#shared/text/excerpt.ts'
import type { SearchQuery } from '#shared/text/search-query.ts'
import { type SearchWords, searchWords } from '#shared/text/search-terms.ts'

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

function saidIn({ words }: SearchWords, said: readonly string[], open: boolean): Hit[] {
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
