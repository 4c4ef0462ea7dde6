import { foldTerm } from '#shared/text/search-terms.ts'
import { stemsOf } from './word-stems.ts'

/** Letters by which words are put together; a stem and its inflections have them in common. */
const bucketLength = 3
/** What an inflection may change at the end of a stem: « municipal », « municipaux ». */
const changing = 2
/** Letters by which two forms may differ in length; more is another word: « commune », « communication ». */
const mostLonger = 5

/** The words of the index, by which one that is asked for is found in its other forms. */
export function vocabulary(accented: Iterable<readonly [string, string]> = []) {
  const terms = new Map<string, string>()
  const buckets = new Map<string, Set<string>>()
  const accents = new Map<string, string>(accented)

  const add = (term: string) => {
    const key = term.slice(0, bucketLength)
    const bucket = buckets.get(key)
    if (bucket) bucket.add(term)
    else buckets.set(key, new Set([term]))
  }

  return {
    add,
    /** As `foldTerm`, and remembers how the word is written. */
    fold(surface: string): string {
      const known = terms.get(surface)
      if (known !== undefined) return known
      const term = foldTerm(surface)
      terms.set(surface, term)
      add(term)
      const written = surface.toLowerCase()
      if (term !== written && !accents.has(term)) accents.set(term, written)
      return term
    },
    /** Terms of the index that are the word in another form, itself left out. */
    formsOf(term: string, surface: string): string[] {
      if (term.length < bucketLength) return []
      const stems = new Set([...stemsOf(surface), ...stemsOf(accents.get(term) ?? term)])
      const shortest = Math.min(term.length, ...[...stems].map(stem => stem.length))
      const common = term.slice(0, Math.max(bucketLength, shortest - changing))
      return [...(buckets.get(term.slice(0, bucketLength)) ?? [])].filter(
        other =>
          other !== term &&
          Math.abs(other.length - term.length) <= mostLonger &&
          other.startsWith(common) &&
          stemsOf(accents.get(other) ?? other).some(stem => stems.has(stem)),
      )
    },
    /** How words with accents are written, of those that `isKept`. */
    accents: (isKept: (term: string) => boolean): [string, string][] => [...accents].filter(([term]) => isKept(term)),
    /** Nothing of what was read is remembered any more, but the words that `isKept`. */
    forget(isKept: (term: string) => boolean): void {
      terms.clear()
      for (const term of [...accents.keys()]) if (!isKept(term)) accents.delete(term)
      for (const [key, bucket] of buckets) {
        for (const term of bucket) if (!isKept(term)) bucket.delete(term)
        if (bucket.size === 0) buckets.delete(key)
      }
    },
  }
}

export type Vocabulary = ReturnType<typeof vocabulary>
