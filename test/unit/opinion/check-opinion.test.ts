import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { checkVote } from '#shared/domain/opinion/vote-check.ts'
import { anOpinion, nantesAssessment, node, settled } from '#test/opinion/an-opinion.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const codeOf = (record: unknown) => {
  const checked = checkOpinion(record)
  return checked.ok ? 'accepted' : checked.error.code
}

const withVote = (change: Partial<OpinionRecord['vote']>): OpinionRecord => {
  const record = anOpinion()
  return { ...record, vote: { ...record.vote, ...change } }
}
const withText = (change: Partial<OpinionRecord['text']>, sense?: OpinionRecord['sense']): OpinionRecord => {
  const record = anOpinion()
  return settled({ ...record, ...(sense ? { sense } : {}), text: { ...record.text, ...change } })
}

test('a complete record is accepted, and comes out as it went in', () => {
  const record = anOpinion()
  expect(checkOpinion(record)).toEqual({ ok: true, value: record })
})

test('what is not a record is refused with the place of the first fault', () => {
  expect(codeOf(null)).toBe('opinion_malformed')
  const record = anOpinion()
  const checked = checkOpinion({ ...record, vote: { ...record.vote, for: -1 } })
  expect(checked).toMatchObject({ ok: false, error: { code: 'opinion_malformed', params: { path: 'vote.for' } } })
})

describe('the vote', () => {
  test.each<[why: string, change: Partial<OpinionRecord['vote']>, code: string]>([
    ['one ballot too many', { for: 8 }, 'vote_sum_wrong'],
    ['ballots that add up, but to other voters', { for: 8, voters: 11 }, 'vote_attendance_wrong'],
    ['more present than in office', { inOffice: 8 }, 'vote_attendance_wrong'],
    ['names under a secret vote', { mode: 'secret', names: [{ name: 'A', choice: 'for' }] }, 'vote_names_of_secret'],
    ['adopted against a majority', { for: 1, against: 7 }, 'vote_outcome_wrong'],
    ['adopted on a tie without casting vote', { for: 4, against: 4 }, 'vote_outcome_wrong'],
    ['adopted on a tie by the casting vote', { for: 4, against: 4, castingVote: 'for' }, 'accepted'],
    ['a recused member counted present before leaving', { present: 10, recused: 1 }, 'accepted'],
  ])('%s', (_, change, code) => {
    expect(codeOf(withVote(change))).toBe(code)
  })

  test('is accepted exactly when every sum is right', () => {
    const count = fc.nat({ max: 6 })
    const counts = fc.record({ for: count, against: count, abstention: count, blank: count, null: count })
    fc.assert(
      fc.property(counts, count, count, fc.integer({ min: -2, max: 2 }), (ballots, proxies, notTakingPart, error) => {
        const sum = Object.values(ballots).reduce((total, one) => total + one, 0)
        const present = Math.max(0, sum - proxies + notTakingPart)
        const voters = Math.max(0, sum + error)
        const vote = {
          ...anOpinion().vote,
          ...ballots,
          proxies,
          notTakingPart,
          recused: 0,
          present,
          voters,
          outcome: 'rejected' as const,
        }
        const inOffice = present + proxies
        const right = voters === sum && sum === present - notTakingPart + proxies
        expect(checkVote({ ...vote, inOffice }).ok).toBe(right)
      }),
      propertySeed(500),
    )
  })
})

describe('the bound (invariant 8)', () => {
  const favourable = (assessment = nantesAssessment()): OpinionRecord => {
    const record = anOpinion()
    return settled({
      ...record,
      sense: 'favourable',
      assessments: [assessment],
      text: { ...record.text, reservations: [] },
    })
  }
  const waived = (record: OpinionRecord, waiver: { rule: string; by: string; reason: string }): OpinionRecord => ({
    ...record,
    bound: { ...record.bound, waivers: [waiver] },
  })
  const waiver = { rule: 'p-c6', by: 'la présidente de séance', reason: 'Engagement écrit du 20 novembre 2026.' }

  test('refuses a sense above it without a waiver', () => {
    expect(codeOf(favourable())).toBe('waiver_missing')
  })
  test('accepts it with the waiver that the rule provides and its reason', () => {
    expect(codeOf(waived(favourable(), waiver))).toBe('accepted')
  })
  test('refuses a waiver without a reason or without who granted it', () => {
    expect(codeOf(waived(favourable(), { ...waiver, reason: ' ' }))).toBe('waiver_incomplete')
    expect(codeOf(waived(favourable(), { ...waiver, by: '' }))).toBe('waiver_incomplete')
  })
  test('refuses any waiver of a rule that admits none', () => {
    const biometric = favourable(nantesAssessment({ 'c1-biometrie': 'oui' }))
    expect(biometric.bound.maxOpinion).toBe('unfavourable')
    expect(codeOf(waived(biometric, { ...waiver, rule: 'k-biometrie' }))).toBe('bound_without_waiver')
  })
  test('refuses a bound that the grids do not give', () => {
    const record = favourable()
    expect(codeOf({ ...record, bound: { ...record.bound, maxOpinion: 'favourable' } })).toBe('bound_differs')
  })
})

describe('the grids', () => {
  test('must give the result that is written', () => {
    const record = anOpinion()
    const [first] = record.assessments
    const result = { ...first?.result, total: 99 }
    const checked = checkOpinion({ ...record, assessments: [{ ...first, result }] })
    expect(checked).toMatchObject({ error: { code: 'act_grid_result', params: { key: 'total' } } })
  })
  test('must load', () => {
    const record = anOpinion()
    const [first] = record.assessments
    expect(codeOf({ ...record, assessments: [{ ...first, grid: { ...first?.grid, sections: [] } }] })).toBe(
      'act_grid_invalid',
    )
  })
})

describe('the text', () => {
  test('that was voted is the one that is exported (invariant 6)', () => {
    const record = anOpinion()
    const changed = { ...record, text: { ...record.text, articles: [node('a1', 'Le comité émet un avis.')] } }
    expect(codeOf(changed)).toBe('voted_hash_differs')
    expect(codeOf({ ...record, sense: 'deferred' })).toBe('voted_hash_differs')
  })
  test('may change around what was voted', () => {
    const record = anOpinion()
    expect(codeOf({ ...record, act: { ...record.act, number: 'AVIS-2026-012' } })).toBe('accepted')
  })

  test.each<[why: string, record: () => OpinionRecord, code: string]>([
    [
      'a number of another form',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, number: '2026-14' } }),
      'act_number_form',
    ],
    [
      'a day that does not exist',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, date: '2026-02-30' } }),
      'act_date_form',
    ],
    ['no article', () => withText({ articles: [] }), 'act_part_empty'],
    ['an empty recital', () => withText({ recitals: [node('m1', ' … ')] }), 'act_paragraph_empty'],
    ['an identifier used twice', () => withText({ visas: [node('m1', 'Vu la loi ;')] }), 'act_ids_repeated'],
    ['reservations announced and absent', () => withText({ reservations: [] }), 'reservations_missing'],
    ['a favourable sense with reservations', () => withText({}, 'favourable'), 'reservations_not_expected'],
    [
      'a reservation without its proof',
      () =>
        withText({
          reservations: [{ id: 'R1', requirement: 'Publier.', responsible: 'La DSI', due: '2027-01-01', proof: '' }],
        }),
      'reservation_incomplete',
    ],
    ['no signatory', () => ({ ...anOpinion(), signatories: [] }), 'signatories_missing'],
    [
      'a signatory still to be named',
      () => ({ ...anOpinion(), signatories: [{ field: 'chair', name: '—', capacity: 'Présidence' }] }),
      'signatory_incomplete',
    ],
    [
      'two signatories in one field',
      () => ({
        ...anOpinion(),
        signatories: ['A', 'B'].map(name => ({ field: 'chair', name, capacity: 'Présidence' })),
      }),
      'signatory_field_form',
    ],
  ])('%s', (_, record, code) => {
    expect(codeOf(record())).toBe(code)
  })
})
