import { diffArrays } from 'diff'
import { type DiffRun, wordDiff } from './word-diff.ts'

/** One row of two texts side by side: a line of both, or lines that became others, word by word. */
export type DiffRow =
  | { kind: 'same'; text: string }
  | {
      kind: 'changed' /** '' where it was put in. */
      before: string /** '' where it was taken out. */
      after: string
      runs: readonly DiffRun[]
    }

/** Beyond so many changes among the lines that both have, no more of them is sought: it would take minutes. */
const mostChanges = 3000

/**
 * Two texts as rows in their order: joined, the lines of `before` and those of `after` are there, but for white space at
 * the ends of lines. Lines that a new layout cut elsewhere, their words being the same, are the same.
 */
export function textDiff(before: string, after: string): DiffRow[] {
  const [left, right] = [linesOf(before), linesOf(after)]
  const rows: DiffRow[] = []
  let [from, to] = [0, 0]
  for (const [at, other] of commonLines(left, right)) {
    rows.push(...changedRows(left.slice(from, at), right.slice(to, other)), { kind: 'same', text: left[at] ?? '' })
    from = at + 1
    to = other + 1
  }
  rows.push(...changedRows(left.slice(from), right.slice(to)))
  return rows
}

/** Ranks of the lines that stay, in each text. A line that the other text has nowhere is none: those are left out first. */
function commonLines(left: readonly string[], right: readonly string[]): [number, number][] {
  const shared = (lines: readonly string[], others: readonly string[]) => {
    const there = new Set(others)
    return lines.flatMap((line, rank) => (there.has(line) ? [{ line, rank }] : []))
  }
  const [ours, theirs] = [shared(left, right), shared(right, left)]
  const parts = diffArrays(ours, theirs, {
    comparator: (a, b) => a.line === b.line,
    maxEditLength: mostChanges,
  })
  const pairs: [number, number][] = []
  let [at, other] = [0, 0]
  for (const { value, added, removed } of parts ?? []) {
    if (!added && !removed) {
      for (let step = 0; step < value.length; step += 1)
        pairs.push([ours[at + step]?.rank ?? 0, theirs[other + step]?.rank ?? 0])
    }
    if (!added) at += value.length
    if (!removed) other += value.length
  }
  return pairs
}

function changedRows(removed: readonly string[], added: readonly string[]): DiffRow[] {
  const [before, after] = [removed.join(' '), added.join(' ')]
  if (before === '' && after === '') return []
  if (before === after) return added.map(text => ({ kind: 'same', text }))
  // As many lines on each side: one became the other, and each is read beside its own.
  if (removed.length === added.length && removed.length > 1)
    return removed.flatMap((line, index) => changedRows([line], [added[index] ?? '']))
  return [{ kind: 'changed', before, after, runs: wordDiff(before, after) }]
}

/** Lines that say something. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Where in the rows the changes are. */
export const changesOf = (rows: readonly DiffRow[]): number[] =>
  rows.flatMap(({ kind }, index) => (kind === 'changed' ? [index] : []))
