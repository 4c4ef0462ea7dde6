/** One figure. `ratio` compares it with `floor`, measured in the same run; `aim` says what the project wants of it. */
export type BenchRow = { name: string; value: number; unit: string; ratio?: number; floor?: string; aim?: string }

/** The value below which `share` of `samples` lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
