import { describe, expect, test } from 'vitest'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, nantesAssessment, node, settled } from '#test/opinion/an-opinion.ts'

const codeOf = (record: unknown) => {
  const checked = checkOpinion(record)
  return checked.ok ? 'accepted' : checked.error.code
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
  const withBound = (change: Partial<OpinionRecord['bound']>) => {
    const record = anOpinion()
    return codeOf({ ...record, bound: { ...record.bound, ...change } })
  }
  test('refuses rules that are not those of the grids, all of them and once each', () => {
    const { rules } = anOpinion().bound
    const [first] = rules
    if (!first) throw new Error('a rule that bounds is expected')
    expect(withBound({ rules: [] })).toBe('bound_rules_differ')
    expect(withBound({ rules: [...rules, { ...first, rule: 'p-forgee' }] })).toBe('bound_rules_differ')
    expect(withBound({ rules: rules.map(one => ({ ...one, reason: 'Autre raison.' })) })).toBe('bound_rules_differ')
    expect(withBound({ rules: rules.map(one => ({ ...one, grid: 'autre@1.0.0' })) })).toBe('bound_rules_differ')
    expect(withBound({ rules: [...rules, first] })).toBe('bound_rules_differ')
    expect(withBound({ rules: rules.toReversed() })).toBe('accepted')
  })
  test('refuses a bound where no grid sets one', () => {
    const record = settled({ ...anOpinion(), assessments: [] })
    expect(codeOf({ ...record, bound: { ...record.bound, maxOpinion: 'unfavourable' } })).toBe('bound_differs')
  })
  test('refuses waivers of no rule, of a rule that the sense respects, or twice of one', () => {
    expect(withBound({ waivers: [{ ...waiver, rule: 'p-inconnue' }] })).toBe('waiver_unknown')
    expect(withBound({ waivers: [waiver] })).toBe('waiver_not_needed')
    const record = waived(favourable(), waiver)
    expect(codeOf({ ...record, bound: { ...record.bound, waivers: [waiver, waiver] } })).toBe('waiver_repeated')
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
