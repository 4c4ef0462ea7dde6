import { describe, expect, test } from 'vitest'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { canFreeze, frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import { anEvent, aPublishedGrid, aSealedAssessment, aSignedText } from '#test/component/a-frozen-record.ts'

const hash = (digit: string) => digit.repeat(64)

describe('a sealed assessment', () => {
  test('changes in nothing, and is not deleted', () => {
    const sealed = aSealedAssessment()
    const answered = { ...sealed, answers: { q1: { value: 4, evidence: [] } } }
    expect(frozenAgainst('assessments', sealed, answered)).toBe('assessment_sealed')
    const { seal, ...unsealed } = sealed
    expect(frozenAgainst('assessments', sealed, unsealed)).toBe('assessment_sealed')
    expect(frozenAgainst('assessments', sealed, { ...sealed, clock: '001790000000009-000000-test' })).toBe(
      'assessment_sealed',
    )
    expect(frozenAgainst('assessments', sealed, null)).toBe('assessment_sealed')
  })

  test('may be written again as it is, and before its seal it may change', () => {
    const sealed = aSealedAssessment()
    const { seal, ...draft } = sealed
    expect(frozenAgainst('assessments', sealed, structuredClone(sealed))).toBeNull()
    expect(frozenAgainst('assessments', draft, sealed)).toBeNull()
    expect(frozenAgainst('assessments', null, sealed)).toBeNull()
    expect(frozenAgainst('assessments', draft, null)).toBeNull()
  })
})

describe('a signed text', () => {
  const signed = aSignedText()
  const second = { field: 'secretary', signer: 'Agathe Rémond', sha256: hash('c'), at: '2026-11-23T11:00:00.000Z' }

  test('takes a further signature', () => {
    const countersigned = { ...signed, signatures: [...signed.signatures, second], updatedAt: second.at }
    expect(frozenAgainst('texts', signed, countersigned)).toBeNull()
  })

  test('keeps its words, its vote, its file and the signatures it has', () => {
    const changes = [
      { title: 'Un autre titre' },
      { sense: 'unfavourable' },
      { text: { ...signed.text, articles: [] } },
      { vote: undefined },
      { exported: { sha256: hash('d'), at: second.at } },
      { signatures: [] },
      { signatures: [second] },
      { signatures: signed.signatures.map(own => ({ ...own, sha256: hash('e') })) },
    ]
    for (const change of changes) {
      const changed = JSON.parse(JSON.stringify({ ...signed, ...change }))
      expect(frozenAgainst('texts', signed, changed), JSON.stringify(change)).toBe('text_signed')
    }
    expect(frozenAgainst('texts', signed, null)).toBe('text_signed')
  })

  test('was a draft before', () => {
    const draft = { ...signed, signatures: [] }
    expect(frozenAgainst('texts', draft, { ...draft, title: 'Un autre titre' })).toBeNull()
    expect(frozenAgainst('texts', draft, signed)).toBeNull()
  })
})

describe('a published model', () => {
  const published = aPublishedGrid()

  test('keeps its content, and may be withdrawn', () => {
    const changed = { ...published, content: { ...published.content, title: 'Changée' } }
    const withdrawn = { ...published, content: { ...published.content, status: 'withdrawn' } }
    expect(frozenAgainst('models', published, changed)).toBe('model_published')
    expect(frozenAgainst('models', published, null)).toBe('model_published')
    expect(frozenAgainst('models', published, withdrawn)).toBeNull()
    expect(frozenAgainst('models', withdrawn, published)).toBe('model_published')
  })

  test('is withdrawn with a reason, which is then kept as it is', () => {
    const withdrawal = { at: '2026-11-29T09:00:00.000Z', reason: 'Remplacée', memberId: 'm-1' }
    const withdrawn = { ...published, content: { ...published.content, status: 'withdrawn' }, withdrawal }
    expect(frozenAgainst('models', published, withdrawn)).toBeNull()
    expect(frozenAgainst('models', published, { ...published, withdrawal })).toBe('model_published')
    const other = { ...withdrawn, withdrawal: { ...withdrawal, reason: 'Autre' } }
    expect(frozenAgainst('models', withdrawn, other)).toBe('model_published')
  })

  test('was a draft before', () => {
    const draft = { ...published, content: { ...published.content, status: 'draft' } }
    expect(frozenAgainst('models', draft, published)).toBeNull()
  })
})

test('an event is recorded for ever', () => {
  const event = anEvent()
  expect(frozenAgainst('events', event, { ...event, act: 'dossier_closed' })).toBe('event_recorded')
  expect(frozenAgainst('events', event, null)).toBe('event_recorded')
  expect(frozenAgainst('events', null, event)).toBeNull()
})

test('a record that is not valid is not frozen: it can be repaired', () => {
  const broken = { id: 'a-1', seal: 'yes' } as unknown as AssessmentRecord
  expect(frozenAgainst('assessments', broken, aSealedAssessment())).toBeNull()
})

test('what is merged by field never freezes', () => {
  expect(canFreeze('dossiers')).toBe(false)
  expect(frozenAgainst('dossiers', { id: 'd-1' }, null)).toBeNull()
})
