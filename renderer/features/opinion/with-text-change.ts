import { withChangeWithin } from '#shared/domain/store/with-change.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { emptyVote, withCount } from './empty-vote.ts'

/** What the first count is entered over, in each window. */
const noVote = emptyVote('crpa')

/** A text with what was written between two states of it, part by part; what another window wrote of it since stays. */
export function withTextChange(latest: TextRecord, from: TextRecord, to: TextRecord): TextRecord {
  const { vote: counted = noVote } = from
  const text = withChangeWithin<TextRecord>(latest, to.vote ? { ...from, vote: counted } : from, to)
  const { vote } = text
  // Voters are the sum of the ballots, and each window had summed up those it knew.
  return vote && to.vote && to.vote.voters !== counted.voters
    ? { ...text, vote: withCount(vote, 'for', vote.for) }
    : text
}
