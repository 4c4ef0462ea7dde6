/**
 * How alike two texts are by their words, from 0 to 1: twice the words they share over all their words (Dice, 1945).
 * Case, accents and words of one letter do not count.
 */
export function likeness(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  if (a.size + b.size === 0) return 0
  const shared = [...a].filter(word => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  )
