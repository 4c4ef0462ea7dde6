import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'

export const attendanceCounts = ['inOffice', 'present', 'proxies', 'recused', 'notTakingPart'] as const
export const ballotCounts = ['for', 'against', 'abstention', 'blank', 'null'] as const
export type VoteCount = (typeof attendanceCounts)[number] | (typeof ballotCounts)[number]

/** A vote by show of hands of which nothing is known yet. */
export const emptyVote = (rules: string): VoteRecord => ({
  mode: 'show_of_hands',
  rules,
  inOffice: 0,
  present: 0,
  proxies: 0,
  recused: 0,
  notTakingPart: 0,
  voters: 0,
  for: 0,
  against: 0,
  abstention: 0,
  blank: 0,
  null: 0,
  outcome: 'rejected',
})

/** The vote with another count: voters are the sum of the ballots, and the outcome is what the ballots say. */
export function withCount(vote: VoteRecord, key: VoteCount, count: number): VoteRecord {
  const { castingVote, ...counted } = { ...vote, [key]: count }
  const voters = ballotCounts.reduce((sum, ballot) => sum + counted[ballot], 0)
  const tied = counted.for === counted.against && counted.for > 0
  const carried = counted.for > counted.against || (tied && castingVote !== undefined && vote.outcome === 'adopted')
  return {
    ...counted,
    voters,
    outcome: carried ? 'adopted' : 'rejected',
    ...(tied && castingVote !== undefined ? { castingVote } : {}),
  }
}
