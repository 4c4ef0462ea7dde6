import { expect, it } from 'vitest'
import { marksOf } from '#shared/domain/consolidation/member-mark.ts'
import { participantsOf } from '#shared/domain/consolidation/participants.ts'
import { mayRetain } from '#shared/domain/consolidation/who-retains.ts'
import { withoutRecused } from '#shared/domain/recusals.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import { aMember, anAnswer, anAssessment, at, dossierId } from './a-round.ts'

const grid = 'test@1.0.0'
const members = [
  aMember('a', 'elected'),
  aMember('b', 'experts'),
  aMember('c', 'users'),
  aMember('d', 'staff'),
  aMember('gone', 'users', { mandates: [{ from: '2020-01-01', until: '2021-01-01' }] }),
]
const sitting: SittingRecord = {
  ...anAssessment('a', {}),
  id: 's',
  date: '2026-11-26',
  place: '',
  rules: 'r',
  agenda: [{ id: 'i', dossierId, title: '' }],
  attendance: [{ memberId: 'd', status: 'recused' }],
}
const round = { dossierId, grid, members, sittings: [sitting], events: [], day: '2026-11-20' }
const { seal, ...draft } = anAssessment('b', { q: anAnswer(4) })
const standings = (assessments: Parameters<typeof participantsOf>[0]['assessments']) =>
  participantsOf({ ...round, assessments }).map(({ person, standing }) => [person.id, standing])

it('a draft is as nothing, a recused member takes no part even sealed, and a mandate that ended keeps its mark', () => {
  const assessments = ['a', 'd', 'gone'].map(id => anAssessment(id, { q: anAnswer(1) }))
  expect(standings([...assessments, draft])).toEqual([
    ['a', 'sealed'],
    ['b', 'not_sealed'],
    ['c', 'not_sealed'],
    ['d', 'recused'],
    ['gone', 'sealed'],
  ])
  const participants = participantsOf({ ...round, assessments: [...assessments, draft] })
  expect(marksOf('q', participants).map(({ person }) => person.id)).toEqual(['a', 'gone'])
})

it('a sealed body that is not open here is told as such, until the assessment itself is there', () => {
  const closed = {
    ...draft,
    id: 'closed-b',
    kind: 'sealed' as const,
    assessmentId: draft.id,
    seal: { at, hash: 'b'.repeat(64) },
    envelope: {
      suite: 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM' as const,
      recipient: '',
      encapsulated: '',
      ciphertext: '',
    },
  }
  expect(standings([closed])).toContainEqual(['b', 'unread'])
  expect(standings([closed, { ...draft, seal: { at, hash: 'b'.repeat(64) } }])).toContainEqual(['b', 'sealed'])
})

it('one voice a person: what supersedes takes the place of what it replaces, and other grids and dossiers are not read', () => {
  const first = anAssessment('a', { q: anAnswer(0) })
  const second = anAssessment('a', { q: anAnswer(3) }, { id: 'a-2', supersedes: first.id })
  const elsewhere = [
    anAssessment('c', { q: anAnswer(4) }, { grid: 'test@2.0.0' }),
    anAssessment('c', { q: anAnswer(4) }, { dossierId: 'd-2' }),
  ]
  const marks = marksOf('q', participantsOf({ ...round, assessments: [first, second, ...elsewhere] }))
  expect(marks.map(({ person, value }) => [person.id, value])).toEqual([['a', 3]])
})

it('an answer that does not apply and one that is missing are not marks', () => {
  const answers = { q: anAnswer(null, { notApplicable: true, reason: ' Sans objet. ' }) }
  const [mark, missing] = marksOf(
    'q',
    participantsOf({ ...round, assessments: [anAssessment('a', answers), anAssessment('b', {})] }),
  )
  expect(mark).toMatchObject({ standing: 'not_applicable', value: null, reason: 'Sans objet.' })
  expect(missing).toMatchObject({ standing: 'unanswered', value: null, reason: '' })
})

it('the chair, its vice, the secretariat and the rapporteur hold the pen; nobody else does', () => {
  expect((['chair', 'vice_chair', 'secretariat', 'rapporteur'] as const).every(mayRetain)).toBe(true)
  expect((['member', 'alternate', 'guest_expert', 'observer', undefined] as const).some(mayRetain)).toBe(false)
})

it('tells an assessment that was not among the commitments the round was opened on', () => {
  const known = anAssessment('a', { q: anAnswer(1) })
  const again = { ...anAssessment('b', { q: anAnswer(2) }), seal: { at, hash: 'b'.repeat(64) } }
  const mention = { dossierId, grid, commitments: ['a'.repeat(64)] }
  const opening = { ...{ id: 'o', author: 'a', clock: '000000000000002-000000-test', schema: 1, device: 'test' } }
  const events = [
    { ...opening, number: 1, act: 'round_opened', subject: dossierId, hash: 'c'.repeat(64), at, round: mention },
  ]
  const marks = (opened: typeof events) =>
    marksOf('q', participantsOf({ ...round, events: opened, assessments: [known, again] })).map(({ late }) => late)
  expect(marks(events)).toEqual([false, true])
  // Openings of the demonstration, and of older programs, list none: nothing is said of anybody.
  expect(
    marks(events.map(({ round: { commitments, ...rest }, ...one }) => ({ ...one, round: rest }) as never)),
  ).toEqual([false, false])
})

it('the voice of who withdrew leaves every count, export and act; what they contributed or entered stays', () => {
  const kinds = ['individual', 'contribution', 'reference', 'retained'] as const
  const given = kinds.map(kind => anAssessment('d', {}, { id: kind, kind }))
  const elsewhere = anAssessment('d', {}, { id: 'elsewhere', dossierId: 'd-2' })
  const kept = withoutRecused([...given, elsewhere, anAssessment('a', {})], [sitting])
  expect(kept.map(({ id }) => id)).toEqual(['contribution', 'reference', 'retained', 'elsewhere', 'a-a'])
  expect(withoutRecused(given, [])).toHaveLength(4)
})
