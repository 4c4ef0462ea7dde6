import { describe, expect, test } from 'vitest'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, nantesAssessment, node, settled } from '#test/opinion/an-opinion.ts'

const codeOf = (record: unknown) => {
  const checked = checkOpinion(record)
  return checked.ok ? 'accepted' : checked.error.code
}

/** What an act without reservations says; its articles lead to none. */
const unreserved = { reservations: [], articles: [node('a1', 'Le comité émet un avis.')] }
const aReservation = { id: 'R1', requirement: 'Publier.', responsible: 'La DSI', due: '2027-01-01', proof: 'Le site' }
const dueOn = (due: string): OpinionRecord =>
  withText({ reservations: [{ ...aReservation, due }], articles: [node('a1', 'Le comité émet un avis favorable.')] })
const reference = (target: string) => ({
  id: 'm1',
  content: [{ type: 'reference' as const, target, label: 'pièce 9' }],
})
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
      text: { ...record.text, ...unreserved },
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
  test.each<[why: string, change: object, error: object]>([
    ['an answer to no question', { retained: { answers: { zzz: 3 } } }, { code: 'act_grid_question_unknown' }],
    [
      'a question of no grid that does not apply',
      { retained: { notApplicable: ['zzz'] } },
      { params: { question: 'zzz' } },
    ],
    ['an answer off its scale', { retained: { answers: { 'c1-biais': 99 } } }, { code: 'act_grid_input' }],
    ['a spread of no question', { dispersion: { zzz: 1 } }, { params: { place: 'dispersion' } }],
    ['a spread wider than its scale', { dispersion: { 'c1-biais': 1e300 } }, { code: 'act_grid_dispersion' }],
    ['a negative spread', { dispersion: { 'c1-biais': -1 } }, { code: 'act_grid_dispersion' }],
    ['a spread of one member', { members: 1 }, { code: 'act_grid_dispersion' }],
    ['a spread of nobody', { members: 0, dispersion: { 'c1-biais': 0 } }, { code: 'act_grid_dispersion' }],
    ['a code of no option', { retained: { answers: { 'c1-biometrie': 'zzz' } } }, { code: 'act_grid_input' }],
    ['more choices than members', { dispersion: { 'c2-aipd': 3 } }, { code: 'act_grid_dispersion' }],
    ['a reason for no question', { justifications: { zzz: 'Parce que.' } }, { params: { place: 'justifications' } }],
  ])('are refused with %s', (_, change, error) => {
    const record = anOpinion()
    expect(checkOpinion({ ...record, assessments: [{ ...record.assessments[0], ...change }] })).toMatchObject({ error })
  })
  test('are each retained once', () => {
    const record = anOpinion()
    expect(codeOf({ ...record, assessments: [...record.assessments, ...record.assessments] })).toBe('act_grid_repeated')
  })
  test('have a spread of 0 where one member gave a mark', () => {
    const record = anOpinion()
    const [first] = record.assessments
    expect(codeOf({ ...record, assessments: [{ ...first, members: 1, dispersion: { 'c1-biais': 0 } }] })).toBe(
      'accepted',
    )
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
    const unfavourable = withText(unreserved, 'unfavourable')
    expect(codeOf(unfavourable)).toBe('accepted')
    expect(codeOf({ ...unfavourable, sense: 'deferred' })).toBe('voted_hash_differs')
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
    [
      'a year of another century',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, date: '0001-01-01' } }),
      'act_date_form',
    ],
    ['no article', () => withText({ articles: [] }), 'act_part_empty'],
    ['an empty recital', () => withText({ recitals: [node('m1', ' … ')] }), 'act_paragraph_empty'],
    ['an identifier used twice', () => withText({ visas: [node('m1', 'Vu la loi ;')] }), 'act_ids_repeated'],
    ['reservations announced and absent', () => withText({ reservations: [] }), 'reservations_missing'],
    ['a favourable sense with reservations', () => withText({}, 'favourable'), 'reservations_not_expected'],
    ['an unfavourable sense with reservations', () => withText({}, 'unfavourable'), 'reservations_not_expected'],
    ['a deferred sense with reservations', () => withText({}, 'deferred'), 'reservations_not_expected'],
    ['a reservation due on no day', () => dueOn('2026-02-31'), 'reservation_due_impossible'],
    ['a reservation due before the act', () => dueOn('31 mars 2026'), 'reservation_due_past'],
    ['a reservation due the day of the act', () => dueOn('26 novembre 2026'), 'accepted'],
    ['a reservation due at an event', () => dueOn('Avant la mise en service'), 'accepted'],
    [
      'a reservation under several words',
      () => withText({ reservations: [{ ...aReservation, id: 'R 1' }] }),
      'reservation_id_form',
    ],
    [
      'a reference to a piece that the act does not list',
      () => withText({ recitals: [reference('c'.repeat(64))] }),
      'act_reference_absent',
    ],
    [
      'a reference to a paragraph that is not there',
      () => withText({ recitals: [reference('R9')] }),
      'act_reference_absent',
    ],
    [
      'an annex without a title',
      () => ({ ...anOpinion(), annexes: [{ title: '', content: [node('n', 'Texte.')] }] }),
      'annex_empty',
    ],
    ['an annex without a text', () => ({ ...anOpinion(), annexes: [{ title: 'Plan', content: [] }] }), 'annex_empty'],
    [
      'a separate opinion without a text',
      () => ({ ...anOpinion(), separateOpinions: [{ author: 'A', kind: 'dissenting', content: [] }] }),
      'separate_opinion_incomplete',
    ],
    [
      'a dossier without a title',
      () => ({ ...anOpinion(), dossier: { ...anOpinion().dossier, title: ' ' } }),
      'act_part_empty',
    ],
    [
      'a reservation without its proof',
      () =>
        withText({
          reservations: [{ id: 'R1', requirement: 'Publier.', responsible: 'La DSI', due: '2027-01-01', proof: '' }],
        }),
      'reservation_incomplete',
    ],
    [
      'a number of another year than the sitting',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, number: 'AVIS-2025-011' } }),
      'act_number_year',
    ],
    [
      'a public version that cites no original',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, version: 'public' } }),
      'act_original_missing',
    ],
    [
      'a public version that cites its original',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, version: 'public', original: 'a'.repeat(64) } }),
      'accepted',
    ],
    [
      'a full version that cites an original',
      () => ({ ...anOpinion(), act: { ...anOpinion().act, original: 'a'.repeat(64) } }),
      'act_original_not_expected',
    ],
    [
      'a text that the committee rejected',
      () => ({
        ...anOpinion(),
        vote: { ...anOpinion().vote, for: 4, against: 4, outcome: 'rejected' },
      }),
      'vote_rejected',
    ],
    [
      'one person who signs twice',
      () => ({
        ...anOpinion(),
        signatories: ['Élise Martin', ' elise  martin'].map((name, index) => ({
          field: `s${index}`,
          name,
          capacity: 'Présidence',
        })),
      }),
      'signatory_repeated',
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
