import type { MemberMark } from './member-mark.ts'

/** The marks that come with words, from the lowest to the highest; those without a number last, as the members sit. */
export const spokenMarks = (marks: readonly MemberMark[]): MemberMark[] =>
  marks.filter(({ reason, comment }) => reason !== '' || comment !== '').toSorted((a, b) => rankOf(a) - rankOf(b))

/** Three voices that show the breadth of the debate: the lowest, the one in the middle, the highest. */
export function widestVoices(spoken: readonly MemberMark[]): MemberMark[] {
  if (spoken.length <= 3) return [...spoken]
  const ranks = [0, Math.floor((spoken.length - 1) / 2), spoken.length - 1]
  return ranks.flatMap(rank => spoken[rank] ?? [])
}

const rankOf = ({ value }: MemberMark): number => (typeof value === 'number' ? value : Number.MAX_VALUE)
