import { plainText } from '#shared/text/plain-text.ts'

/** True when every word of the query is found somewhere in what is searched; accents and case do not count. */
export function matchesQuery(query: string, searched: readonly string[]): boolean {
  const words = plainText(query).split(/\s+/u).filter(Boolean)
  const text = ` ${searched.map(plainText).join(' ')}`
  return words.every(word => text.includes(word))
}
