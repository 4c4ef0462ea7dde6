import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import { withChangeWithin } from '#shared/domain/store/with-change.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { ballotCounts, noVote, recounted } from './empty-vote.ts'

/** A text with what was written between two states of it, part by part; what another window wrote of it since stays. */
export function withTextChange(latest: TextRecord, from: TextRecord, to: TextRecord): TextRecord {
  const { vote: counted = noVote } = from
  const text = withChangeWithin<TextRecord>(latest, to.vote ? { ...from, vote: counted } : from, to)
  const { vote } = text
  const isCounted = to.vote && (!sameBallots(to.vote, counted) || to.vote.outcome !== counted.outcome)
  // Voters and outcome are what the ballots say, and each window said so of those it knew.
  return vote && to.vote && isCounted && !sameBallots(vote, to.vote) ? { ...text, vote: recounted(vote) } : text
}

/** What voters and outcome follow from. */
const sameBallots = (a: VoteRecord, b: VoteRecord): boolean =>
  [...ballotCounts, 'mode' as const, 'castingVote' as const].every(key => a[key] === b[key])
