import type { SearchDocument, SearchSource } from '#shared/domain/search/search-document.ts'
import { type AskedWord, type SearchQuery, saysPhrase } from '#shared/text/search-query.ts'
import { searchWords } from '#shared/text/search-terms.ts'
import { type ExpandedQuery, wordsAnswered } from './ask-index.ts'
import { pageSeam } from './page-seams.ts'

/**
 * What is asked may stand on different pages of one piece: the index holds all words of each piece of several pages as
 * one document more, which leads to the pages that say them.
 */
export const wholeId = ({ key, documents }: SearchSource): string | null =>
  documents.length > 1 && documents.every(({ page }) => page !== undefined) ? `${ofWhole}${key}` : null

/** The source whose words a document of the index holds, where it is such a document. */
export const keyOfWhole = (id: string): string | null => (id.startsWith(ofWhole) ? id.slice(ofWhole.length) : null)

const ofWhole = 'whole/'

type Words = {
  rowOf(document: SearchDocument): string
  fold(surface: string): string
}

export function pagesApart({ rowOf, fold }: Words) {
  const seams = new WeakMap<SearchSource, string[]>()

  /** Of each page but the last, its end with what follows. */
  function seamsOf(source: SearchSource): string[] {
    const known = seams.get(source)
    if (known) return known
    const { documents } = source
    const made = documents.slice(1).map((next, index) => {
      const page = documents[index] as SearchDocument
      return page.page === (next.page ?? 0) - 1 ? pageSeam(rowOf(page), rowOf(next)) : ''
    })
    seams.set(source, made)
    return made
  }

  const says = (document: SearchDocument, phrase: SearchQuery['phrases'][number]) => saysPhrase(rowOf(document), phrase)

  return {
    /** Whether a page says each compound word, and each phrase, or the end of one runs through it. */
    saysAll: (source: SearchSource, { words, phrases }: ExpandedQuery): boolean =>
      words.filter(isCompound).every(word => source.documents.some(document => saysCompound(rowOf(document), word))) &&
      phrases.every(
        phrase =>
          source.documents.some(document => says(document, phrase)) ||
          seamsOf(source).some(seam => saysPhrase(seam, phrase)),
      ),

    /** The pages that together answer most of what is asked: the one that answers most, then those that add to it. */
    best(source: SearchSource, terms: readonly string[], query: ExpandedQuery, limit: number): SearchDocument[] {
      const { documents } = source
      const compounds = query.words.filter(isCompound)
      const keys = wordsAnswered({ ...query, words: query.words.filter(word => !isCompound(word)) }, terms)
      for (const { ways } of compounds) for (const term of ways.flat()) keys.delete(term)
      const sought = soughtInRows(keys, query.words)
      const found = documents.map(document => {
        const row = rowOf(document)
        const said = compounds.filter(word => saysCompound(row, word)).map(({ ways }) => String(ways[0]))
        const words = [...sought].filter(([, ways]) => ways.some(way => row.includes(way))).map(([key]) => key)
        return new Set([...words, ...said])
      })
      const met = new Set(found.flatMap(set => [...set]))
      const unmet = [...keys].filter(([, key]) => !met.has(key))
      // Compounds in one word are not in the rows.
      if (unmet.length > 0)
        for (const [index, document] of documents.entries()) {
          const letters = rowOf(document).replaceAll(' ', '')
          const likely = unmet.filter(([term]) => letters.includes(term.replace(unsaidLetter, '')))
          if (likely.length === 0) continue
          const others = new Set(searchWords(document.body, fold).others.map(({ term }) => term))
          for (const [term, key] of likely) if (others.has(term)) found[index]?.add(key)
        }
      for (const phrase of query.phrases) {
        const key = `« ${phrase.ways[0]} »`
        const on = [...documents.keys()].filter(index => says(documents[index] as SearchDocument, phrase))
        for (const index of on) found[index]?.add(key)
        const over = on.length === 0 ? seamsOf(source).findIndex(seam => saysPhrase(seam, phrase)) : -1
        if (over === -1) continue
        // Both of its pages are wanted.
        found[over]?.add(`${key} begins`)
        found[over + 1]?.add(`${key} ends`)
      }
      return cover(documents, found, limit)
    },
  }
}

/** Of « L. 311-2 », which is one word with it, and whose other words stand in a row without it. */
const unsaidLetter = /^\p{L}(?=\p{N})/u

/**
 * Of each word that is asked for, how the rows of its piece may say it. One that is still being typed may stand for
 * thousands of words, all of which begin with it.
 */
function soughtInRows(keys: ReadonlyMap<string, string>, words: readonly AskedWord[]): Map<string, string[]> {
  const begun = words.flatMap(({ ways: [way = []], prefix }) => (prefix && way.length === 1 ? way : []))
  const sought = new Map<string, Set<string>>()
  for (const [term, key] of keys) {
    const way = begun.includes(key) && term.startsWith(key) ? ` ${key}` : ` ${term} `
    sought.set(key, (sought.get(key) ?? new Set()).add(way))
  }
  return new Map([...sought].map(([key, ways]) => [key, [...ways]]))
}

const isCompound = ({ ways }: AskedWord): boolean => ways.some(way => way.length > 1)

/** Its parts on different pages are other words. */
const saysCompound = (row: string, { ways, prefix }: AskedWord): boolean =>
  ways.some(way => row.includes(prefix ? ` ${way.join(' ')}` : ` ${way.join(' ')} `))

function cover(documents: readonly SearchDocument[], found: readonly Set<string>[], limit: number): SearchDocument[] {
  const left = new Set(found.flatMap(keys => [...keys]))
  const pages: SearchDocument[] = []
  while (left.size > 0 && pages.length < limit) {
    const adds = found.map(keys => [...keys].filter(key => left.has(key)).length)
    const at = adds.indexOf(Math.max(...adds))
    const document = documents[at]
    if (!document) break
    pages.push(document)
    for (const key of found[at] ?? []) left.delete(key)
  }
  return pages
}
