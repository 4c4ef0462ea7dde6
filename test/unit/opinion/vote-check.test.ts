import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import { checkVote } from '#shared/domain/opinion/vote-check.ts'
import { isCarried } from '#shared/domain/opinion/vote-outcome.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

/** Ten voters of twelve members under the rules of State commissions: 7 for, 1 against, 1 abstention, 1 blank. */
const { vote } = anOpinion()
const codeOf = (change: Partial<VoteRecord>) => {
  const checked = checkVote({ ...vote, ...change })
  return checked.ok ? 'accepted' : checked.error.code
}
const tie = { for: 4, against: 4 }
const own = { rules: 'Règlement intérieur, article 9' }
const roll = (choices: Partial<Record<'for' | 'against' | 'abstention' | 'blank' | 'null', number>>) =>
  Object.entries(choices).flatMap(([choice, count]) =>
    Array.from({ length: count }, (_, index) => ({ name: `${choice} ${index}`, choice })),
  )
const named = (names: VoteRecord['names']): Partial<VoteRecord> => ({ mode: 'roll_call', ...(names ? { names } : {}) })
const full = roll({ for: 7, against: 1, abstention: 1, blank: 1 })

describe('attendance and ballots', () => {
  test.each<[why: string, change: Partial<VoteRecord>, code: string]>([
    ['as they are', {}, 'accepted'],
    ['one ballot too many', { for: 8 }, 'vote_sum_wrong'],
    ['ballots that add up, but to other voters', { for: 8, voters: 11 }, 'vote_attendance_wrong'],
    ['more present than in office', { inOffice: 8 }, 'vote_attendance_wrong'],
    ['recused members beyond those in office', { recused: 3 }, 'vote_attendance_wrong'],
    ['a recused member counted present before leaving', { present: 10, recused: 1 }, 'accepted'],
    [
      'nobody voting',
      { present: 0, proxies: 0, recused: 0, voters: 0, for: 0, against: 0, abstention: 0, blank: 0 },
      'vote_without_voters',
    ],
    ['proxies alone', { present: 0, proxies: 10 }, 'vote_proxies_wrong'],
    ['two proxies for one member', { present: 4, proxies: 6 }, 'vote_proxies_wrong'],
  ])('%s: %s', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })

  test('are accepted exactly when every sum is right', () => {
    const count = fc.nat({ max: 6 })
    const counts = fc.record({ for: count, against: count, abstention: count, blank: count, null: count })
    fc.assert(
      fc.property(counts, count, count, fc.integer({ min: -2, max: 2 }), (ballots, proxies, notTakingPart, error) => {
        const sum = Object.values(ballots).reduce((total, one) => total + one, 0)
        const present = Math.max(0, sum - proxies + notTakingPart)
        const voters = Math.max(0, sum + error)
        const counted = { ...vote, ...ballots, proxies, notTakingPart, recused: 0, present, voters }
        const cast: VoteRecord = { ...counted, inOffice: present + proxies }
        const right = voters === sum && sum === present - notTakingPart + proxies && sum > 0 && 2 * proxies <= sum
        expect(checkVote({ ...cast, outcome: isCarried(cast) ? 'adopted' : 'rejected' }).ok).toBe(right)
      }),
      propertySeed(500),
    )
  })
})

describe('the quorum', () => {
  /** Seven of fifteen members, one recused, no proxy: half of fourteen, and no more than half. */
  const seven: Partial<VoteRecord> = {
    ...{ inOffice: 15, present: 7, proxies: 0, recused: 1, voters: 7 },
    ...{ for: 7, against: 0, abstention: 0, blank: 0 },
  }
  test.each<[why: string, change: Partial<VoteRecord>, code: string]>([
    ['half of the members is enough for a commission', { rules: 'crpa' }, 'accepted'],
    ['a council needs more than half', { rules: 'cgct' }, 'vote_quorum_missing'],
    ['a second sitting on the same agenda needs none', { rules: 'cgct', secondNotice: true }, 'accepted'],
    ['rules of its own are not known here', own, 'accepted'],
    ['a proxy counts for a commission', { inOffice: 16, proxies: 1, voters: 8, for: 8 }, 'accepted'],
    ['one member fewer is too few', { present: 6, voters: 6, for: 6 }, 'vote_quorum_missing'],
  ])('%s', (_, change, code) => {
    expect(codeOf({ ...seven, ...change })).toBe(code)
  })
})

describe('the outcome', () => {
  test.each<[why: string, change: Partial<VoteRecord>, code: string]>([
    ['adopted against a majority', { for: 1, against: 7 }, 'vote_outcome_wrong'],
    ['rejected by a majority for', { outcome: 'rejected' }, 'vote_rejection_wrong'],
    ['adopted by half of those present: abstentions weigh', { for: 5, against: 3 }, 'vote_outcome_wrong'],
    ['adopted by most of the votes cast of a council', { rules: 'cgct', for: 5, against: 3 }, 'accepted'],
    ['rejected by most of the votes cast', { rules: 'cgct', outcome: 'rejected' }, 'vote_rejection_wrong'],
    ['rejected for want of a majority of its own rules', { ...own, outcome: 'rejected' }, 'accepted'],
    [
      'rejected by all under its own rules',
      { ...own, outcome: 'rejected', for: 10, against: 0, abstention: 0, blank: 0 },
      'vote_rejection_wrong',
    ],
    ['adopted on a tie without casting vote', tie, 'vote_outcome_wrong'],
    ['adopted on a tie by the casting vote', { rules: 'cgct', ...tie, castingVote: 'for' }, 'accepted'],
    [
      'adopted by a casting vote that makes a majority of those present',
      { ...tie, abstention: 1, blank: 0, voters: 9, present: 8, castingVote: 'for' },
      'accepted',
    ],
    ['adopted by a casting vote that still makes none', { ...tie, castingVote: 'for' }, 'vote_outcome_wrong'],
    ['rejected on a tie by the casting vote', { ...tie, castingVote: 'against', outcome: 'rejected' }, 'accepted'],
    ['adopted in spite of the casting vote', { ...tie, castingVote: 'against' }, 'vote_outcome_wrong'],
    ['adopted in spite of a casting vote in plain words', { ...tie, castingVote: 'Contre' }, 'vote_outcome_wrong'],
    ['adopted in spite of one in the other language', { ...tie, castingVote: ' Against ' }, 'vote_outcome_wrong'],
    [
      'rejected in spite of a casting vote in plain words that makes a majority',
      { rules: 'cgct', ...tie, castingVote: 'pour', outcome: 'rejected' },
      'vote_rejection_wrong',
    ],
    ['a casting vote without a tie', { castingVote: 'for' }, 'vote_casting_without_tie'],
    [
      'adopted on a tie by the voice of somebody named',
      { ...tie, abstention: 1, blank: 0, voters: 9, present: 8, castingVote: 'Claire Morvan' },
      'accepted',
    ],
    ['adopted by a named voice that still makes no majority', { ...tie, castingVote: 'Claire' }, 'vote_outcome_wrong'],
    ['rejected by a named voice', { ...tie, castingVote: 'Claire Morvan', outcome: 'rejected' }, 'accepted'],
    ['a named voice without a tie', { castingVote: 'Claire Morvan' }, 'vote_casting_without_tie'],
    ['a named voice in a secret vote', { ...tie, mode: 'secret', castingVote: 'Claire' }, 'vote_casting_secret'],
    ['a casting vote of nothing', { ...tie, castingVote: ' ' }, 'vote_casting_unknown'],
    ['known rules in capitals', { ...tie, rules: ' CRPA ' }, 'vote_outcome_wrong'],
    ['a casting vote in a secret vote', { ...tie, mode: 'secret', castingVote: 'for' }, 'vote_casting_secret'],
  ])('%s', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })
})

describe('named votes', () => {
  test.each<[why: string, change: Partial<VoteRecord>, code: string]>([
    ['as many as the ballots', named(full), 'accepted'],
    ['none, as in a public version', { mode: 'roll_call' }, 'accepted'],
    ['of a secret vote', { ...named(full), mode: 'secret' }, 'vote_names_of_secret'],
    ['one missing', named(full.slice(1)), 'vote_names_differ'],
    [
      'other choices than were counted',
      named(roll({ for: 6, against: 2, abstention: 1, blank: 1 })),
      'vote_names_differ',
    ],
    ['one person twice', named([...full.slice(1), { name: ' FOR  1', choice: 'for' }]), 'vote_name_repeated'],
    ['a choice that is none', named([...full.slice(1), { name: 'A', choice: 'perhaps' }]), 'vote_choice_unknown'],
    ['nobody', named([...full.slice(1), { name: ' ', choice: 'for' }]), 'vote_name_empty'],
  ])('%s', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })
})
