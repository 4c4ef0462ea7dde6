import { failure, ok, type Result } from '../result.ts'
import type { VoteRecord } from './opinion-record.ts'

export type VoteFailure = 'vote_sum_wrong' | 'vote_attendance_wrong' | 'vote_names_of_secret' | 'vote_outcome_wrong'

/**
 * The arithmetic of a vote (invariant 5): ballots add up to voters, voters are members taking part plus proxies
 * exercised, nobody is counted beyond the members in office, no name under a secret vote, and an adopted text has more
 * votes for than against, or as many with a casting vote. A recused member leaves the room: whether the committee's
 * attendance sheet had counted that member present before is its own affair, so both counts are read.
 */
export function checkVote(vote: VoteRecord): Result<VoteRecord, VoteFailure> {
  const sum = vote.for + vote.against + vote.abstention + vote.blank + vote.null
  if (sum !== vote.voters) return failure('vote_sum_wrong', { sum, voters: vote.voters })
  const expected = vote.present - vote.notTakingPart + vote.proxies
  const counted = vote.present + vote.proxies
  const fits = vote.voters === expected || vote.voters === expected - vote.recused
  if (!fits || counted > vote.inOffice) {
    return failure('vote_attendance_wrong', { voters: vote.voters, expected, counted, inOffice: vote.inOffice })
  }
  if (vote.mode === 'secret' && vote.names !== undefined && vote.names.length > 0)
    return failure('vote_names_of_secret')
  const carried = vote.for > vote.against || (vote.for === vote.against && vote.castingVote !== undefined)
  if (vote.outcome === 'adopted' && !carried) {
    return failure('vote_outcome_wrong', { for: vote.for, against: vote.against })
  }
  return ok(vote)
}
