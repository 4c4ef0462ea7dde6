import { expect, test } from 'vitest'
import { draftLetter, letterFaults, questionOfNote } from '#shared/domain/annotations/draft-letter.ts'
import { requestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import { pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { aLetter } from './a-letter.ts'
import { aNote } from './a-note.ts'

const dossier = { id: 'd', number: '2026-007', title: 'Aide', direction: 'Éducation' } as DossierRecord
const draft = (known: ReturnType<typeof aLetter>[] = []) =>
  draftLetter(aLetter(), {
    dossier,
    committee: { name: 'Comité', city: 'Montclar' },
    language: 'fr',
    sender: { name: 'Ada', capacity: 'Rapporteure' },
    questions: [questionOfNote(aNote('q', { body: ' Pourquoi ? ' }), { title: 'AIPD' })],
    known,
    today: '2026-11-30',
    dueDate: '2026-12-15',
    now: '2026-11-30T09:00:00.000Z',
  })

test('a question is taken over with its piece, its page and its words; of the whole piece there is no page', () => {
  expect(draft().questions).toEqual([
    { annotationId: 'q', piece: 'AIPD', page: 1, quote: 'Le modèle attribue un score', text: 'Pourquoi ?' },
  ])
  const whole = questionOfNote(aNote('w', { body: 'Et ?', target: pieceTarget() }), { title: 'AIPD' })
  expect(whole).toEqual({ annotationId: 'w', piece: 'AIPD', quote: '', text: 'Et ?' })
  expect(questionOfNote(aNote('p', { target: pageTarget(4) }), undefined)).toMatchObject({ page: 4, quote: '' })
})

test('a letter is a record, its number follows those of the dossier', () => {
  expect(requestLetterRecord.parse(draft())).toEqual(draft())
  expect(draft().letter.number).toBe('2026-007-Q1')
  expect(draft([aLetter()]).letter.number).toBe('2026-007-Q2')
})

test('what stands against sending a letter is told', () => {
  expect(letterFaults(draft(), [])).toEqual([])
  const bare = { ...draft(), dueDate: '2026-11-01', questions: [] }
  expect(letterFaults({ ...bare, letter: { ...bare.letter, number: ' ', addressee: '' } }, [])).toEqual([
    'number_absent',
    'addressee_absent',
    'deadline_before_date',
    'no_question',
  ])
  expect(letterFaults({ ...draft(), id: 'other' }, [aLetter()])).toEqual(['number_taken'])
  expect(
    letterFaults({ ...draft(), questions: [{ annotationId: 'q', piece: 'A', quote: '', text: ' ' }] }, []),
  ).toEqual(['question_empty'])
})
