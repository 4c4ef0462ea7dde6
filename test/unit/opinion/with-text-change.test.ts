import { expect, test } from 'vitest'
import { emptyVote, settledVote, withCount } from '#renderer/features/opinion/empty-vote.ts'
import { withTextChange } from '#renderer/features/opinion/with-text-change.ts'
import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import texts from '../../../resources/demo/texts.json'

const text = (vote: VoteRecord): TextRecord => ({ ...(texts[0] as unknown as TextRecord), vote })
const counted = (yes: number, no: number) => withCount(withCount(emptyVote('crpa'), 'for', yes), 'against', no)

/** The vote that two windows leave which each changed the same one. */
function voteOfBoth(first: VoteRecord, one: VoteRecord, other: VoteRecord) {
  const results = [
    withTextChange(text(other), text(first), text(one)),
    withTextChange(text(one), text(first), text(other)),
  ].map(({ vote }) => vote)
  expect(results[0]).toEqual(results[1])
  return results[0]
}

test('a casting vote given in one window does not carry a text that the other counts as rejected', () => {
  const tied = counted(3, 3)
  const cast = settledVote({ ...tied, castingVote: 'for' })
  expect(voteOfBoth(tied, cast, withCount(tied, 'against', 4))).toEqual({
    ...counted(3, 4),
    outcome: 'rejected',
  })
})

test('a vote made secret in one window is what the ballots counted in the other say', () => {
  const tied = settledVote({ ...counted(3, 3), castingVote: 'for' })
  const secret = settledVote({ ...tied, mode: 'secret' })
  expect(voteOfBoth(tied, secret, withCount(tied, 'for', 4))).toEqual({
    ...counted(4, 3),
    mode: 'secret',
    outcome: 'adopted',
  })
})

test('an outcome entered by hand stays while the other window writes of attendance, or of the text', () => {
  const vote = counted(3, 3)
  const byHand: VoteRecord = { ...vote, outcome: 'adopted' }
  expect(voteOfBoth(vote, byHand, withCount(vote, 'present', 6))).toEqual({ ...byHand, present: 6 })
  const title = withTextChange(text(byHand), text(vote), { ...text(vote), title: 'Autre' })
  expect(title).toEqual({ ...text(byHand), title: 'Autre' })
})
