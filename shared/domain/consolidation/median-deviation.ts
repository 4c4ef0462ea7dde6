import { aggregateMarks } from '../grid/aggregate.ts'

/**
 * Mean absolute deviation of marks around their low median, in the unit of the marks; `null` without one. Around a
 * median and not the mean: levels are ordered, and a median is where this deviation is least (Bloomfield and Steiger,
 * Least Absolute Deviations, 1983, ch. 1).
 */
export function medianDeviation(marks: readonly number[]): number | null {
  const median = lowMedian(marks)
  if (median === null) return null
  return marks.reduce((sum, mark) => sum + Math.abs(mark - median), 0) / marks.length
}

/** Of grid/1 §12: always a mark that was given; `null` without one. */
export function lowMedian(marks: readonly number[]): number | null {
  const { value } = aggregateMarks('low_median', marks, Number.POSITIVE_INFINITY)
  return typeof value === 'number' ? value : null
}
