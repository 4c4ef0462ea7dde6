/** One measure of a bench, in milliseconds unless said otherwise. */
export type BenchRow = {
  measure: string
  samples: readonly number[]
  unit?: 'ms' | 'MB'
  /** A rival, or what cannot be done without, measured in the same run. */
  beside?: { name: string; samples: readonly number[] }
  /** At which share of the samples the two are compared; the median unless said otherwise. */
  at?: number
  /** Where the two were compared pair by pair, or by another clock: in place of the quotient of the samples. */
  ratio?: number
  /** What the project wants: a ratio, or a figure at `at`, not to be passed. */
  aim?: { ratio: number } | { milliseconds: number } | { megabytes: number }
}

/** Says where a bench is, for a person who waits. */
export type Progress = (words: string) => void

/** The value below which `share` of `samples` lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const shareOf = ({ at = 0.5 }: BenchRow): number => at

export function ratioOf(row: BenchRow): number | null {
  if (row.ratio !== undefined) return row.ratio
  if (!row.beside) return null
  return percentile(row.samples, shareOf(row)) / percentile(row.beside.samples, shareOf(row))
}

/** `null` where nothing was aimed at. */
export function isHeld(row: BenchRow): boolean | null {
  if (!row.aim) return null
  const figure = percentile(row.samples, shareOf(row))
  if ('milliseconds' in row.aim) return figure <= row.aim.milliseconds
  if ('megabytes' in row.aim) return figure <= row.aim.megabytes
  const ratio = ratioOf(row)
  if (ratio === null) throw new Error(`${row.measure}: a ratio is aimed at, and nothing was measured beside it`)
  return ratio <= row.aim.ratio
}
