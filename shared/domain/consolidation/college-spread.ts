import { type College, colleges } from '../member.ts'
import { lowMedian } from './median-deviation.ts'
import type { MemberMark } from './member-mark.ts'

/** The low median of the numbers a college gave. `null`: members without a college. */
export type CollegeMedian = { college: College | null; median: number; voters: number }

/** The widest distance between the medians of two colleges, and which stand at its ends; several where they tie. */
export type CollegeGap = { gap: number; lowest: (College | null)[]; highest: (College | null)[] }

/** One line a college that gave a number, in the order of colleges; those without a college last. */
export function collegeMedians(marks: readonly MemberMark[]): CollegeMedian[] {
  return [...colleges, null].flatMap(college => {
    const numbers = numbersOf(marks.filter(({ person }) => (person.college ?? null) === college))
    const median = lowMedian(numbers)
    return median === null ? [] : [{ college, median, voters: numbers.length }]
  })
}

/** `null` with fewer than two colleges: there is nothing to compare. */
export function collegeGap(medians: readonly CollegeMedian[]): CollegeGap | null {
  if (medians.length < 2) return null
  const values = medians.map(({ median }) => median)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const at = (value: number) => medians.filter(({ median }) => median === value).map(({ college }) => college)
  return { gap: high - low, lowest: at(low), highest: at(high) }
}

export const numbersOf = (marks: readonly MemberMark[]): number[] =>
  marks.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
