import { commonRuns } from './common-runs.ts'

/** A run of a text that was kept, taken out or put in. */
export type DiffRun = { of: 'both' | 'before' | 'after'; text: string }

/** Beyond this many words on a side, texts that differ are shown whole: nobody reads such a patchwork. */
const mostWords = 1500

/**
 * What a text became, word by word: the runs of `before` are those of both and of before, put end to end, and likewise for
 * `after`. Spaces and marks of punctuation are words of their own.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const common = left.length > mostWords || right.length > mostWords ? [] : commonRuns(left, right)
  const runs: DiffRun[] = []
  const add = (of: DiffRun['of'], words: readonly string[]) => {
    if (words.length > 0) runs.push({ of, text: words.join('') })
  }
  let [from, to] = [0, 0]
  for (const { before: start, after: end, length } of common) {
    add('before', left.slice(from, start))
    add('after', right.slice(to, end))
    add('both', left.slice(start, start + length))
    from = start + length
    to = end + length
  }
  add('before', left.slice(from))
  add('after', right.slice(to))
  return runs
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
