import stemmers from 'snowball-stemmers'
import { foldTerm } from '#shared/text/search-terms.ts'

const french = stemmers.newStemmer('french')
const english = stemmers.newStemmer('english')
const memory = new Map<string, readonly string[]>()

/**
 * The stems of a word, as its accents say and as they would without them: people leave accents out. What has none may be
 * English too; documents do not say their language.
 */
export function stemsOf(surface: string): readonly string[] {
  const known = memory.get(surface)
  if (known) return known
  const word = surface.toLowerCase().normalize('NFC')
  const term = foldTerm(surface)
  const stems = new Set([foldTerm(french.stem(word)), french.stem(term)])
  const [, verb] = /^(.{5,})ent$/u.exec(term) ?? []
  // « décident »: Snowball takes it for a noun. « clairement » is an adverb.
  if (verb && !term.endsWith('ment')) stems.add(french.stem(`${verb}er`))
  if (term === word) stems.add(english.stem(term))
  const found = [...stems].filter(stem => stem.length >= leastStem)
  memory.set(surface, found)
  return found
}

/** Shorter ones bring together what has nothing in common. */
const leastStem = 3
