import { expect, test } from 'vitest'
import { questionState } from '#shared/domain/annotations/question-state.ts'
import { threadsOf } from '#shared/domain/annotations/threads.ts'
import { aLetter } from './a-letter.ts'
import { aNote } from './a-note.ts'

const question = aNote('a-1', { motivation: 'questioning' })
const state = (others: ReturnType<typeof aNote>[], letters: ReturnType<typeof aLetter>[], today = '2026-12-01') => {
  const [thread] = threadsOf([question, ...others])
  if (!thread) throw new Error('no thread')
  return questionState(thread, letters, today)
}
const sent = aLetter({ sentAt: '2026-11-30T10:00:00.000Z' })
const answer = aNote('r', { replyTo: 'a-1', answer: { on: '2026-12-03' }, createdAt: '2026-12-03T09:00:00.000Z' })

test('a question is open until a letter that asks it is sent', () => {
  expect(state([], []).standing).toBe('open')
  expect(state([], [aLetter()]).standing).toBe('open')
  expect(state([], [{ ...sent, questions: [] }]).standing).toBe('open')
  expect(state([], [sent])).toEqual({
    standing: 'asked',
    letter: { id: 'letter-1', number: '2026-007-Q1', date: '2026-11-30', deadline: '2026-12-15' },
  })
})

test('it is late from the day after the deadline of the last letter, until it is answered', () => {
  expect(state([], [sent], '2026-12-15').standing).toBe('asked')
  expect(state([], [sent], '2026-12-16').standing).toBe('late')
  const again = { ...sent, id: 'letter-2', dueDate: '2027-01-10', sentAt: '2026-12-20T10:00:00.000Z' }
  expect(state([], [again, sent], '2026-12-16')).toMatchObject({ standing: 'asked', letter: { id: 'letter-2' } })
  expect(state([answer], [sent], '2026-12-16')).toMatchObject({ standing: 'answered', answer: { id: 'r' } })
})

test('a question that was resolved needs no answer', () => {
  const resolution = aNote('s', { replyTo: 'a-1', resolves: true, createdAt: '2026-12-03T09:00:00.000Z' })
  expect(state([resolution], []).standing).toBe('closed')
  expect(state([resolution, answer], []).standing).toBe('answered')
})
