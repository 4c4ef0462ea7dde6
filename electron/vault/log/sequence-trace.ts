import type { Traces } from './find-loss.ts'

/**
 * Follows the numbers of the frames of a log while it is read in order: which are missing, and what the heads came to
 * (`digest`) at the sequence that was noted. A snapshot holds only the latest frame of each record, so numbers missing
 * before the first segment after it say nothing.
 */
export function sequenceTrace(noted: number | null, digest: () => string) {
  let last = 0
  let gaps = 0
  let gapsSince = 0
  let first: number | null = null
  let atNoted: string | null = null
  let isClear = true

  return {
    /** To be called before the frame counts among the heads. */
    meet(sequence: number, isOfSnapshot: boolean): void {
      if (noted !== null && sequence > noted && atNoted === null) {
        // A snapshot is not in the order of the numbers: what the heads came to at the noted one cannot be told.
        if (isOfSnapshot) isClear = false
        else atNoted = digest()
      }
      if (!isOfSnapshot) {
        if (first === null) first = sequence
        else gaps += Math.max(0, sequence - last - 1)
        if (noted !== null && sequence > noted) gapsSince += Math.max(0, sequence - Math.max(last, noted) - 1)
      }
      last = Math.max(last, sequence)
    },
    result(isFromTheBeginning: boolean): Omit<Traces, 'lost' | 'brokenFrames'> {
      const before = isFromTheBeginning && first !== null ? first - 1 : 0
      const digestAtReach = noted === null || !isClear ? null : (atNoted ?? digest())
      return { last, gaps: gaps + before, gapsSinceReach: gapsSince, digestAtReach }
    },
  }
}
