import { expect, test } from 'vitest'
import {
  draftLetter,
  letterFaults,
  questionOfNote,
  withheldQuestions,
} from '#shared/domain/annotations/draft-letter.ts'
import { requestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import { pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { aLetter } from './a-letter.ts'
import { aNote } from './a-note.ts'

const dossier = { id: 'd', number: '2026-007', title: 'Aide', direction: 'Éducation' } as DossierRecord
const draft = (known: ReturnType<typeof aLetter>[] = [], language: 'fr' | 'en' = 'fr') =>
  draftLetter(aLetter(), {
    dossier,
    committee: { name: 'Comité', city: 'Montclar' },
    language,
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

const askable = new Set(['q'])

test('what stands against sending a letter is told', () => {
  expect(letterFaults(draft(), [], askable)).toEqual([])
  const bare = { ...draft(), dueDate: '2026-11-01', questions: [] }
  expect(letterFaults({ ...bare, letter: { ...bare.letter, number: ' ', addressee: '' } }, [], askable)).toEqual([
    'number_absent',
    'addressee_absent',
    'deadline_before_date',
    'no_question',
  ])
  expect(letterFaults({ ...draft(), id: 'other' }, [aLetter()], askable)).toEqual(['number_taken'])
  expect(
    letterFaults({ ...draft(), questions: [{ annotationId: 'q', piece: 'A', quote: '', text: ' ' }] }, [], askable),
  ).toEqual(['question_empty'])
})

test('a question that may not leave any more stands against sending, by its number', () => {
  const [asked] = draft().questions
  if (!asked) throw new Error('no question')
  const letter = { ...draft(), questions: [asked, { ...asked, annotationId: 'withheld' }] }
  expect(letterFaults(letter, [], askable)).toEqual(['question_withheld'])
  expect(withheldQuestions(letter, askable)).toEqual([2])
})

test.each([
  ['fr', /au plus tard à la date indiquée/],
  ['en', /by the date given/],
] as const)('the answers are asked for until the end of the day that is given (%s)', (language, words) => {
  expect(draft([], language).letter.intro).toMatch(words)
})
