import { describe, expect, test } from 'vitest'
import type { AnyAssessment, AssessmentRecord } from '#shared/domain/assessment.ts'
import { sealOf } from '#shared/domain/assessment-seal.ts'
import type { Arrival, RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import { type Admission, admit } from '#shared/domain/exchange/admit.ts'
import { openingHash } from '#shared/domain/first-round.ts'
import {
  aCard,
  anAuthor,
  anIndividual,
  aStamp,
  basileKnows,
  bodies,
  cards,
  chairKnows,
  clock,
  closed,
  closedOf,
  contributionsOfAmina,
  deviceOf,
  openingPackage,
  roundPackage,
  theCall,
  theDossier,
  theGrid,
  theNote,
  theOpening,
  thePiece,
} from '#test/exchange/a-round.ts'

type Options = { known?: RecordSets; me?: string; keyConfirmed?: boolean }

const admitted = (arrival: Arrival, { known = {}, me = 'basile', keyConfirmed = false }: Options = {}) =>
  admit({ arrival, known, me, clock, keyConfirmed })
const verdict = (admissions: Admission[], id: string) => {
  const one = admissions.find(admission => admission.id === id)
  return one?.kind === 'refused' ? one.reason : one?.kind
}
const refused = (admissions: Admission[]) => admissions.filter(({ kind }) => kind === 'refused')
const withRecords = (arrival: Arrival, records: Arrival['records']): Arrival => ({
  ...arrival,
  records: { ...arrival.records, ...records },
})

describe('the call of a round', () => {
  test('is taken whole by a profile that has nothing', () => {
    expect(admitted(roundPackage).map(({ kind }) => kind)).toEqual(Array(5).fill('taken'))
  })

  test('is nobody’s but the chair’s or the secretariat’s', () => {
    const byMember = admitted({ ...roundPackage, author: anAuthor('chair', 'member') })
    expect(byMember.filter(({ kind }) => kind === 'taken')).toEqual([])
    // Nor by a card that says more than the person was shown before trusting the device.
    expect(verdict(byMember, 'chair')).toBe('role_changed')
    // Somebody known as a member does not become chair by saying so.
    const known = { members: [aCard('chair', 'member')] }
    expect(verdict(admitted(roundPackage, { known }), 'call')).toBe('not_entitled')
  })

  test('does not take the place of another call', () => {
    const other = { ...theCall, id: 'other-call' }
    expect(verdict(admitted(roundPackage, { known: { events: [other] } }), 'call')).toBe('round_called_already')
  })

  test('brings a piece only with its file, and only of its dossier', () => {
    expect(verdict(admitted({ ...roundPackage, files: [] }), 'p-1')).toBe('file_absent')
    const elsewhere = withRecords(roundPackage, { pieces: [{ ...thePiece, dossierId: 'd-2' }] })
    expect(verdict(admitted(elsewhere), 'p-1')).toBe('other_dossier')
  })

  test('does not change a grid of the same version, whatever its identifier', () => {
    const own = { ...theGrid, id: 'own', author: 'basile' }
    expect(verdict(admitted(roundPackage, { known: { models: [own] } }), 'grid-of-chair')).toBe('known')
    const changed = { ...own, content: { ...theGrid.content, title: 'Another' } }
    expect(verdict(admitted(roundPackage, { known: { models: [changed] } }), 'grid-of-chair')).toBe('grid_differs')
  })
})

describe('what a member sends', () => {
  test('is taken by the pen: card, closed assessment, notes', () => {
    expect(refused(admitted(contributionsOfAmina, { known: chairKnows, me: 'chair' }))).toEqual([])
  })

  test('is in clear only once the round is open', () => {
    const plain = withRecords(contributionsOfAmina, { assessments: [closed[1], bodies[1]] })
    expect(verdict(admitted(plain, { known: chairKnows, me: 'chair' }), 'i-amina')).toBe('round_not_open')
    const open = { ...chairKnows, events: [theCall, theOpening] }
    expect(verdict(admitted(plain, { known: open, me: 'chair' }), 'i-amina')).toBe('taken')
  })

  test('is what was committed to, to the letter', () => {
    const open = { ...chairKnows, events: [theCall, theOpening] }
    const changed = { ...bodies[1], answers: { q1: { value: 4, evidence: [] } } }
    const other = anIndividual('i-amina', 'amina', 4)
    for (const one of [changed, other]) {
      const arrival = withRecords(contributionsOfAmina, { assessments: [closed[1], one] })
      expect(verdict(admitted(arrival, { known: open, me: 'chair' }), 'i-amina')).toBe('commitment_broken')
    }
  })

  test('is one voice: a second assessment says which one it replaces', () => {
    const second = closedOf(anIndividual('i-again', 'amina', 0))
    const replacing = closedOf(anIndividual('i-again', 'amina', 0, 'i-amina'))
    const sent = (one: unknown) => withRecords(contributionsOfAmina, { assessments: [closed[1], one] })
    const known = { known: chairKnows, me: 'chair' }
    expect(verdict(admitted(sent(second), known), 'closed-i-again')).toBe('second_assessment')
    expect(verdict(admitted(sent(replacing), known), 'closed-i-again')).toBe('taken')
  })

  test('commits to one content once: no second commitment, no voice that replaces itself or goes round in a circle', () => {
    const [first] = [closed[1] as AnyAssessment]
    const sent = (...assessments: AnyAssessment[]) =>
      admitted(withRecords(contributionsOfAmina, { assessments }), { known: chairKnows, me: 'chair' })
    const other = { ...first, id: 'closed-other', seal: { at: first.seal?.at ?? '', hash: 'f'.repeat(64) } }
    expect(verdict(sent(first, other as AnyAssessment), 'closed-other')).toBe('second_assessment')
    expect(verdict(sent(first, { ...first, id: 'closed-again' }), 'closed-again')).toBe('known')
    expect(verdict(sent(closedOf(anIndividual('self', 'amina', 1, 'self'))), 'closed-self')).toBe('second_assessment')
    const round = sent(closedOf(anIndividual('a', 'amina', 1, 'b')), closedOf(anIndividual('b', 'amina', 1, 'a')))
    expect(verdict(round, 'closed-a')).toBe('taken')
    expect(verdict(round, 'closed-b')).toBe('second_assessment')
    const basiles = { ...chairKnows, assessments: [closed[2] as AnyAssessment] }
    const taken = { ...closedOf(anIndividual('i-basile', 'amina', 1)), id: 'closed-taken' }
    const arrival = withRecords(contributionsOfAmina, { assessments: [taken] })
    expect(verdict(admitted(arrival, { known: basiles, me: 'chair' }), 'closed-taken')).toBe('other_author')
  })

  test('is given in a capacity of theirs: nobody answers for the DPO, builds the reference or votes by saying so', () => {
    const given = (id: string, changes: Partial<AssessmentRecord>) => {
      const { seal, ...draft } = { ...anIndividual(id, 'amina', 1), ...changes }
      return { ...draft, seal: sealOf(draft, 'd'.repeat(64), '2026-11-23T10:00:00.000Z') }
    }
    const assessments = [
      given('as-dsi', { kind: 'contribution', capacity: 'it_department' }),
      given('as-dpo', { kind: 'contribution', capacity: 'dpo' }),
      given('as-rapporteur', { kind: 'reference' }),
      closedOf(anIndividual('as-member', 'amina', 1)),
    ]
    const { role, ...rest } = aCard('amina', 'member', { kind: 'contributor', capacity: 'it_department' })
    const { role: _, ...author } = anAuthor('amina', 'member')
    const verdicts = (changes: Partial<Arrival>, known = chairKnows) => {
      const outcome = admitted({ ...contributionsOfAmina, ...changes }, { known, me: 'chair' })
      return assessments.map(({ id }) => verdict(outcome, id))
    }
    const records = { members: [rest], assessments }
    const contributor = { ...author, kind: 'contributor', capacity: 'it_department' } as const
    expect(verdicts({ author: contributor, records })).toEqual([
      'taken',
      'not_their_part',
      'not_their_part',
      'not_their_part',
    ])
    const observer = { members: [aCard('amina', 'observer')], assessments }
    expect(verdicts({ author: anAuthor('amina', 'observer'), records: observer })).toEqual(
      Array(4).fill('not_their_part'),
    )
    // Who reports is what the dossier says, once it names somebody.
    const rapporteur = { members: [aCard('amina', 'rapporteur')], assessments }
    const reporting = { author: anAuthor('amina', 'rapporteur'), records: rapporteur }
    expect(verdicts(reporting)[2]).toBe('taken')
    expect(verdicts(reporting, { ...chairKnows, dossiers: [{ ...theDossier, rapporteurId: 'basile' }] })[2]).toBe(
      'not_their_part',
    )
  })

  test('is not valid where it holds what JSON cannot say in one way', () => {
    const known = { known: { ...chairKnows, annotations: [theNote('n-5', 'amina')] }, me: 'chair' }
    for (const odd of [Number.POSITIVE_INFINITY, 'half \ud83d a face']) {
      const arrival = withRecords(contributionsOfAmina, { annotations: [{ ...theNote('n-5', 'amina'), odd }] })
      expect(verdict(admitted(arrival, known), 'n-5')).toBe('not_valid')
    }
  })

  test('cannot be of another person, nor replace what another wrote', () => {
    const known = { known: chairKnows, me: 'chair' }
    const forged = withRecords(contributionsOfAmina, {
      assessments: [closed[2], { ...(closed[1] as object), memberId: 'basile' }],
      annotations: [theNote('n-2', 'basile')],
      members: [...cards],
    })
    const outcome = admitted(forged, known)
    expect(verdict(outcome, 'closed-i-basile')).toBe('not_theirs')
    expect(verdict(outcome, 'closed-i-amina')).toBe('not_theirs')
    expect(verdict(outcome, 'n-2')).toBe('not_theirs')
    expect(verdict(outcome, 'basile')).toBe('not_theirs')
    const taken = { ...chairKnows, annotations: [theNote('n-1', 'chair')] }
    expect(verdict(admitted(contributionsOfAmina, { known: taken, me: 'chair' }), 'n-1')).toBe('other_author')
  })

  test('is not a note that only its author or the rapporteur may read, whoever sends it', () => {
    for (const audience of ['private', 'rapporteur'] as const) {
      const arrival = withRecords(contributionsOfAmina, { annotations: [{ ...theNote('n-6', 'amina'), audience }] })
      expect(verdict(admitted(arrival, { known: chairKnows, me: 'chair' }), 'n-6')).toBe('not_for_all')
    }
  })

  test('is sealed to the pen of the round, and sealed at all', () => {
    const known = { known: chairKnows, me: 'chair' }
    const astray = closedOf(anIndividual('i-astray', 'amina', 1), 'basile')
    const draft = { ...bodies[1], seal: undefined }
    const outcome = admitted(withRecords(contributionsOfAmina, { assessments: [astray, draft] }), known)
    expect(verdict(outcome, 'closed-i-astray')).toBe('sealed_to_another')
    expect(verdict(outcome, 'i-amina')).toBe('not_sealed')
  })

  test('does not raise their role, and does not change their keys without the person’s word', () => {
    const known = { ...chairKnows, members: [...(chairKnows.members ?? []), cards[1] as never] }
    const options = { known, me: 'chair' }
    const sent = (card: unknown) => withRecords(contributionsOfAmina, { members: [card] })
    expect(verdict(admitted(sent(aCard('amina', 'chair')), options), 'amina')).toBe('role_changed')
    const otherKey = { ...anAuthor('amina', 'member'), ...deviceOf('new'), device: deviceOf('amina').device }
    const card = aCard('amina', 'member', { devices: [{ ...otherKey, admittedAt: '2026-11-23T10:00:00.000Z' }] })
    const arrival = { ...sent(card), author: otherKey }
    expect(verdict(admitted(arrival, options), 'amina')).toBe('key_changed')
    expect(verdict(admitted(arrival, { ...options, keyConfirmed: true }), 'amina')).toBe('taken')
  })

  test('waits for the dossier and the piece it is about', () => {
    const outcome = admitted(contributionsOfAmina, { known: {}, me: 'chair' })
    expect(verdict(outcome, 'closed-i-amina')).toBe('dossier_unknown')
    expect(verdict(outcome, 'n-1')).toBe('piece_unknown')
  })

  test('is not from the future, which would drag this profile’s clock along', () => {
    const ahead = { ...theNote('n-3', 'amina'), clock: '009999999999999-000000-test' }
    const arrival = withRecords(contributionsOfAmina, { annotations: [ahead] })
    expect(verdict(admitted(arrival, { known: chairKnows, me: 'chair' }), 'n-3')).toBe('clock_ahead')
  })

  test('is the latest of the same author, and nothing older', () => {
    const [older, newer] = [theNote('n-4', 'amina'), { ...theNote('n-4', 'amina'), body: 'newer' }]
    const sent = (one: unknown) => withRecords(contributionsOfAmina, { annotations: [one] })
    const having = (one: typeof older) => ({ known: { ...chairKnows, annotations: [one] }, me: 'chair' })
    expect(verdict(admitted(sent(newer), having(older)), 'n-4')).toBe('taken')
    expect(verdict(admitted(sent(older), having(newer)), 'n-4')).toBe('known')
    expect(verdict(admitted(sent({ ...older, body: 'other' }), having(older)), 'n-4')).toBe('differs')
  })
})

describe('the opening', () => {
  test('gives everybody’s answers to a member who had only their own', () => {
    const outcome = admitted(openingPackage, { known: basileKnows })
    expect(refused(outcome)).toEqual([])
    expect(verdict(outcome, 'i-amina')).toBe('taken')
    expect(verdict(outcome, 'i-basile')).toBe('known')
  })

  test('is the pen’s alone, whoever else is chair', () => {
    const other = {
      ...openingPackage,
      author: anAuthor('vice', 'chair'),
      records: {
        ...openingPackage.records,
        events: [{ ...theOpening, author: 'vice', device: deviceOf('vice').device }],
      },
    }
    const outcome = admitted(other, { known: basileKnows })
    expect(verdict(outcome, 'open')).toBe('not_theirs')
    expect(verdict(outcome, 'i-amina')).toBe('not_theirs')
  })

  test('carries the voices of others from the pen alone, not from another chair or secretariat', () => {
    const author = anAuthor('secretary', 'secretariat')
    const absent = anIndividual('i-absent', 'absent', 4)
    const members = [aCard('secretary', 'secretariat'), aCard('absent', 'member')]
    const forged = (purpose: 'round' | 'opening'): Arrival => ({
      ...openingPackage,
      ...{ author, purpose, records: { members, assessments: [closedOf(absent), absent] } },
    })
    const open = { ...chairKnows, events: [theCall, theOpening] }
    for (const known of [chairKnows, open, basileKnows])
      for (const purpose of ['round', 'opening'] as const) {
        const outcome = admitted(forged(purpose), { known, me: 'chair' })
        expect(verdict(outcome, 'closed-i-absent')).toBe('not_theirs')
        expect(verdict(outcome, 'i-absent')).toBe('not_theirs')
      }
  })

  test('stands on the commitments it cites', () => {
    const short = { ...theOpening, round: { ...theOpening.round, commitments: [] } }
    const outcome = admitted(withRecords(openingPackage, { events: [short] }), { known: basileKnows })
    expect(verdict(outcome, 'open')).toBe('opening_differs')
    expect(verdict(outcome, 'i-amina')).toBe('round_not_open')
    expect(openingHash([])).not.toBe(theOpening.hash)
  })

  test('brings no answers without their commitment, nor others in my name', () => {
    const bare = withRecords(openingPackage, { assessments: bodies })
    expect(verdict(admitted(bare, { known: basileKnows }), 'i-amina')).toBe('commitment_absent')
    const mine = anIndividual('i-forged', 'basile', 4)
    const forged = withRecords(openingPackage, { assessments: [closedOf(mine), mine] })
    const outcome = admitted(forged, { known: basileKnows })
    expect(verdict(outcome, 'i-forged')).toBe('mine_differs')
    expect(verdict(outcome, 'closed-i-forged')).toBe('mine_differs')
  })

  test('does not replace what somebody else sealed by claiming to supersede it', () => {
    const usurping = anIndividual('i-usurp', 'amina', 0, 'i-basile')
    const outcome = admitted(withRecords(openingPackage, { assessments: [...closed, closedOf(usurping)] }), {
      known: basileKnows,
    })
    expect(verdict(outcome, 'closed-i-usurp')).toBe('second_assessment')
  })
})

test('a card of one’s own is never changed by a package', () => {
  const outcome = admitted(openingPackage, { known: basileKnows })
  expect(verdict(outcome, 'basile')).toBe('known')
})

test('what is not of the kind of the package is named and refused', () => {
  const arrival = withRecords(contributionsOfAmina, { dossiers: [{ ...theDossier, ...aStamp('d-1', 'amina') }] })
  expect(verdict(admitted(arrival, { known: chairKnows, me: 'chair' }), 'd-1')).toBe('not_expected')
})
