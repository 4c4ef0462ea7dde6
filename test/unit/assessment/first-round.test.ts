import { expect, it } from 'vitest'
import { type EventRecord, eventRecord } from '#shared/domain/act-event.ts'
import { firstRound, isRoundOpen, openingHash, roundCalled, roundOpened } from '#shared/domain/first-round.ts'

function event(act: string, number: number, round: EventRecord['round']): EventRecord {
  return eventRecord.parse({
    id: `a${number}`,
    author: 'm1',
    clock: `00179000000000${number}-000000-test`,
    schema: 1,
    device: 'test',
    number,
    act,
    subject: 'd1',
    hash: openingHash([]),
    at: `2026-11-29T10:00:0${number}.000Z`,
    round,
  })
}

const pen = { memberId: 'm1', device: 'test', agreementKey: 'clef' }
const called = event(roundCalled, 1, { dossierId: 'd1', grid: 'g@1.0.0', pen })
const opened = event(roundOpened, 2, { dossierId: 'd1', grid: 'g@1.0.0' })

it('a round is open once it was opened, for its own dossier and grid only', () => {
  expect(isRoundOpen([], 'd1', 'g@1.0.0')).toBe(false)
  expect(isRoundOpen([called], 'd1', 'g@1.0.0')).toBe(false)
  expect(isRoundOpen([opened, called], 'd1', 'g@1.0.0')).toBe(true)
  expect(isRoundOpen([called, opened], 'd2', 'g@1.0.0')).toBe(false)
  expect(isRoundOpen([called, opened], 'd1', 'g@2.0.0')).toBe(false)
})

it('keeps the pen it was first called with', () => {
  const again = event(roundCalled, 3, {
    dossierId: 'd1',
    grid: 'g@1.0.0',
    pen: { memberId: 'm2', device: 'other', agreementKey: 'x' },
  })
  expect(firstRound([again, opened, called], 'd1', 'g@1.0.0')).toEqual({
    pen,
    calledAt: called.at,
    openedAt: opened.at,
  })
  expect(firstRound([], 'd1', 'g@1.0.0')).toBeNull()
})

it('is opened on the commitments, in whatever order they came', () => {
  expect(openingHash(['b', 'a'])).toBe(openingHash(['a', 'b']))
  expect(openingHash(['a'])).not.toBe(openingHash(['a', 'b']))
})
