/** Words on each side of a page's end in which a phrase that runs over it is looked for. */
export const seamWords = 40
/** Words that a foot, a head may have. */
const mostRunning = 15
/** Characters that hold so many words. */
const reach = 800

/**
 * The last words of a page and the first ones of the next in rows, as `wordsInRow` gives them: as they are, and without the
 * numbers and the running words that both pages have at their edges.
 */
export function pageSeam(page: string, next: string): string {
  const [ends, begins] = [lastWords(page), firstWords(next)]
  const foot = running(ends.toReversed(), lastWords(next).toReversed())
  const head = running(begins, firstWords(page))
  const before = [ends, ends.slice(0, ends.length - foot)].map(words => words.slice(-seamWords))
  const after = [begins, begins.slice(head)].map(words => words.slice(0, seamWords))
  return before.flatMap(one => after.map(other => ` ${[...one, ...other].join(' ')} `)).join('\n')
}

/** The body is the last of the three fields in a row; a word that the cut went through is left out. */
const firstWords = (row: string): string[] => {
  const from = row.lastIndexOf('\n') + 1
  return row
    .slice(from, row.lastIndexOf(' ', from + reach))
    .trim()
    .split(' ')
}
const lastWords = (row: string): string[] =>
  row
    .slice(Math.max(row.lastIndexOf('\n') + 1, row.indexOf(' ', row.length - reach)))
    .trim()
    .split(' ')

/** How many words at the edge of a page are figures, or at the edge of the other page too. */
function running(words: readonly string[], other: readonly string[]): number {
  let count = 0
  while (count < mostRunning && isRunning(words[count], other[count])) count += 1
  return count
}

const isRunning = (word: string | undefined, other: string | undefined): boolean =>
  word !== undefined && (/^\p{N}+$/u.test(word) || word === other)
