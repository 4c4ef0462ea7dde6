import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotCounts, emptyVote, settledVote, withCount } from '#renderer/features/opinion/empty-vote.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const count = fc.nat({ max: 50 })

describe('a vote entered by hand', () => {
  test('always has as many voters as ballots', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ballotCounts), count)), changes => {
        const vote = changes.reduce((known, [key, value]) => withCount(known, key, value), emptyVote('crpa'))
        expect(vote.voters).toBe(vote.for + vote.against + vote.abstention + vote.blank + vote.null)
      }),
      propertySeed(),
    )
  })

  test('is adopted by more votes for than against, and not otherwise', () => {
    fc.assert(
      fc.property(count, count, (inFavour, against) => {
        const vote = withCount(withCount(emptyVote('crpa'), 'for', inFavour), 'against', against)
        expect(vote.outcome).toBe(inFavour > against ? 'adopted' : 'rejected')
      }),
      propertySeed(),
    )
  })

  test('keeps a casting vote only as long as it is tied', () => {
    const tied = { ...withCount(withCount(emptyVote('crpa'), 'for', 4), 'against', 4), castingVote: 'for' }
    expect(withCount(tied, 'blank', 1).castingVote).toBe('for')
    expect(withCount(tied, 'for', 5).castingVote).toBeUndefined()
  })

  test('takes the outcome that the acting chair gives a tie, but not in secret', () => {
    const tied = { ...withCount(withCount(emptyVote('crpa'), 'for', 4), 'against', 4), castingVote: 'for' }
    expect(settledVote(tied).outcome).toBe('adopted')
    expect(settledVote({ ...tied, castingVote: 'against' }).outcome).toBe('rejected')
    expect(settledVote({ ...tied, mode: 'secret' })).toMatchObject({ outcome: 'rejected' })
    expect(settledVote({ ...tied, mode: 'secret' }).castingVote).toBeUndefined()
  })
})
