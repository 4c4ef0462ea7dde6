import { castingChoice } from './casting-choice.ts'
import type { VoteRecord } from './opinion-record.ts'
import { voteRules } from './vote-rules.ts'

/** An equal share of voices for and against: where the acting chair's is the casting one, except in a secret vote. */
export const isTied = (vote: Pick<VoteRecord, 'for' | 'against'>): boolean => vote.for === vote.against && vote.for > 0

/**
 * Whether the ballots carry the text. The casting vote counts the acting chair's voice once more: a majority is still
 * needed then. Where words other than its direction are written, who had it say, the outcome tells which. Without known rules, more votes for than against, the least that any rules ask.
 */
export function isCarried(vote: VoteRecord): boolean {
  const { castingVote, outcome } = vote
  const choice = castingChoice(castingVote) ?? (castingVote !== undefined && outcome === 'adopted' ? 'for' : null)
  const isFor = choice === 'for'
  const casting = isTied(vote) && vote.mode !== 'secret' && isFor ? 1 : 0
  const base =
    voteRules(vote)?.majorityBase === 'attending_or_represented'
      ? vote.voters + vote.notTakingPart
      : vote.for + vote.against
  return 2 * (vote.for + casting) > base
}
