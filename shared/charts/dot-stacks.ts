import { type College, colleges } from '#shared/domain/member.ts'

type Mark = { member: string; college: College | undefined; value: number }

/** Where one dot lies over its value: in which column of how many, on which line from the axis up, for how many members. */
export type PlacedDot = { college: College | undefined; column: number; columns: number; line: number; count: number }
export type DotStack = { value: number; lines: number; dots: PlacedDot[] }

const mostColumns = 3
/** Taller, a stack is told by a count for each college. */
const mostLines = 4

const rankOf = (college: College | undefined) => (college === undefined ? colleges.length : colleges.indexOf(college))

/**
 * Dots over each value, in the order of the colleges then of the names, so that the order in which the marks come never
 * shows. `room`: how many dots fit between two levels.
 */
export function stackDots(marks: readonly Mark[], room: number): DotStack[] {
  const values = [...new Set(marks.map(({ value }) => value))].toSorted((a, b) => a - b)
  return values.map(value => {
    const equal = marks
      .filter(mark => mark.value === value)
      .toSorted((a, b) => rankOf(a.college) - rankOf(b.college) || (a.member < b.member ? -1 : 1))
    const columns = Math.max(1, Math.min(mostColumns, Math.floor(room), equal.length))
    if (Math.ceil(equal.length / columns) > mostLines) return counted(value, equal)
    const dots = equal.map(({ college }, rank) => {
      const line = Math.floor(rank / columns)
      return {
        college,
        column: rank % columns,
        columns: Math.min(columns, equal.length - line * columns),
        line,
        count: 1,
      }
    })
    return { value, lines: Math.ceil(equal.length / columns), dots }
  })
}

/** One line a college. */
function counted(value: number, equal: readonly Mark[]): DotStack {
  const present = [...new Set(equal.map(({ college }) => college))]
  const dots = present.map((college, line) => ({
    college,
    column: 0,
    columns: 1,
    line,
    count: equal.filter(mark => mark.college === college).length,
  }))
  return { value, lines: dots.length, dots }
}
