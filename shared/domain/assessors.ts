import { type College, colleges, type MemberRecord } from './member.ts'

const voices: readonly MemberRecord['role'][] = ['chair', 'vice_chair', 'member', 'rapporteur']

/** Members who assess: a role with a voice, and a mandate that covers the day. College by college, then by name. */
export const assessors = (members: readonly MemberRecord[], day: string): MemberRecord[] =>
  members
    .filter(member => member.kind === 'member' && voices.includes(member.role) && inMandate(member, day))
    .toSorted((a, b) => rank(a.college) - rank(b.college) || a.name.localeCompare(b.name, 'fr'))

export const inMandate = (member: MemberRecord, day: string): boolean =>
  member.mandates.some(({ from, until }) => from <= day && (until === undefined || day <= until))

const rank = (college: College | undefined) => (college ? colleges.indexOf(college) : colleges.length)
