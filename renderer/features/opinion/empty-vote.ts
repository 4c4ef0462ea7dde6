import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import { isCarried, isTied } from '#shared/domain/opinion/vote-outcome.ts'

export const attendanceCounts = ['inOffice', 'present', 'proxies', 'recused', 'notTakingPart'] as const
export const ballotCounts = ['for', 'against', 'abstention', 'blank', 'null'] as const
export type VoteCount = (typeof attendanceCounts)[number] | (typeof ballotCounts)[number]

/** Of a vote that no sitting says the rules of. */
export const rulesUntilASitting = 'crpa'

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

/** What a first count is entered over. */
export const noVote = emptyVote(rulesUntilASitting)

/** The vote with another count, counted again. */
export const withCount = (vote: VoteRecord, key: VoteCount, count: number): VoteRecord =>
  recounted({ ...vote, [key]: count })

/** The vote counted again: voters are the sum of the ballots, and the outcome is what the ballots say. */
export const recounted = (vote: VoteRecord): VoteRecord =>
  settledVote({ ...vote, voters: ballotCounts.reduce((sum, ballot) => sum + vote[ballot], 0) })

/** The vote with the outcome its ballots give; a casting vote is kept only where there is one to give. */
export function settledVote(vote: VoteRecord): VoteRecord {
  const { castingVote, ...open } = vote
  const kept = castingVote !== undefined && isTied(vote) && vote.mode !== 'secret' ? { ...open, castingVote } : open
  return { ...kept, outcome: isCarried(kept) ? 'adopted' : 'rejected' }
}
