import { expect, test } from 'vitest'
import { isWithholdable, withoutWithheld } from '#renderer/store/react/withheld.ts'
import type { EventRecord } from '#shared/domain/act-event.ts'

const event = (number: number, facts: Pick<EventRecord, 'act' | 'subject'> & Partial<EventRecord>): EventRecord => ({
  ...{ id: `e-${number}`, author: 'm-1', clock: `00000000000000${number}-000000-test`, schema: 1 },
  ...{ device: 'poste', number, hash: 'b'.repeat(64), at: '2026-11-20T09:00:00.000Z' },
  ...facts,
})
const called = (number: number, dossierId: string) =>
  event(number, { act: 'round_called', subject: dossierId, round: { dossierId, grid: 'petite@1.0.0' } })

test('acts on a dossier that is withheld are withheld, by their round or by their subject; acts on a grid are not', () => {
  const ofRound = called(1, 'd-gone')
  const ofSubject = event(2, { act: 'grid_version_changed', subject: 'd-gone' })
  const shown = [called(3, 'd-1'), event(4, { act: 'model_published', subject: 'petite@1.0.0' })]
  expect(isWithholdable('events')).toBe(true)
  expect(withoutWithheld('events', [ofRound, ...shown, ofSubject], new Set(['d-gone']))).toEqual(shown)
})

test('the list stays the same where nothing of it is withheld', () => {
  const events = [called(1, 'd-1')]
  expect(withoutWithheld('events', events, new Set(['d-gone']))).toBe(events)
  expect(withoutWithheld('events', events, new Set())).toBe(events)
})
