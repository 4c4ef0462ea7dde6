/** Items that two lists have in common, in the same order: `length` of them from `before` in one and `after` in the other. */
export type CommonRun = { before: number; after: number; length: number }

/** Longest common subsequence of two lists, in runs; of equal ones, that which keeps the earliest items of `left`. */
export function commonRuns<Item>(left: readonly Item[], right: readonly Item[]): CommonRun[] {
  const width = right.length + 1
  const longest = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const runs: CommonRun[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      const last = runs.at(-1)
      if (last && last.before + last.length === i && last.after + last.length === j) last.length += 1
      else runs.push({ before: i, after: j, length: 1 })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return runs
}
