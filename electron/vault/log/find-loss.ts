import type { LogLoss } from '#shared/ipc/payloads.ts'
import type { Reach } from './reach.ts'

/** What reading the log found, as far as it bears on what is missing. */
export type Traces = {
  lost: boolean
  brokenFrames: readonly unknown[]
  /** Sequences that no frame has. */
  gaps: number
  /** Highest sequence found; 0 where there is none. */
  last: number
  /** `headsDigest` of the frames up to the noted sequence; `null` where that cannot be told apart. */
  digestAtReach: string | null
  /** Sequences after the noted one that no frame has. */
  gapsSinceReach: number
}

/**
 * What the log held once and does not give any more; `null` where it is whole. Broken places are no loss where every
 * record they held was written again since: then the heads come to what was noted. Without a note the numbering of the
 * frames is all there is to go by, and says nothing of a log cut at its end: that is a loss of unknown size, which the
 * page weighs against what its store holds.
 */
export function findLoss(traces: Traces, reach: Reach | null): LogLoss | null {
  const { digestAtReach, gapsSinceReach, gaps, last, lost, brokenFrames } = traces
  const isNumbered = !lost && gaps === 0 && brokenFrames.length === 0
  const isWhole =
    reach !== null && (digestAtReach === null ? isNumbered : digestAtReach === reach.digest && gapsSinceReach === 0)
  const cut = Math.max(0, (reach?.sequence ?? 0) - last)
  const unreadable = isWhole ? 0 : Math.max(gaps + cut, brokenFrames.length)
  const before = reach?.loss
  if (before) return { ...before, unreadable: Math.max(before.unreadable, unreadable) }
  if (isWhole) return null
  return {
    unreadable,
    records: reach?.records ?? null,
    digest: reach?.digest ?? null,
    at: reach?.at ?? null,
  }
}
