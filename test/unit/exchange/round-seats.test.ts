import { describe, expect, test } from 'vitest'
import { nextEventNumber } from '#shared/domain/act-event.ts'
import { readableAssessments } from '#shared/domain/readable-assessments.ts'
import { roundSeats, unread } from '#shared/domain/round-seats.ts'
import { anIndividual, bodies, cards, closed, closedOf, theCall, theOpening } from '#test/exchange/a-round.ts'

const round = { dossierId: 'd-1', grid: 'essai@1.0.0' }
const day = '2026-11-23'
const standings = (parts: Partial<Parameters<typeof roundSeats>[0]>) =>
  roundSeats({ members: cards, assessments: [], events: [theCall], round, day, ...parts }).map(
    ({ member, standing, late }) => `${member.id} ${standing}${late ? ' late' : ''}`,
  )

describe('who has sealed in a round', () => {
  test('is known from what arrived closed, and from one’s own', () => {
    expect(standings({ assessments: [closed[1] as never, bodies[2] as never] })).toEqual([
      'amina sealed',
      'basile sealed',
      'chair nothing',
    ])
  })

  test('is read once the round is open, and what came later says so', () => {
    const late = anIndividual('i-late', 'chair', 2)
    const assessments = [bodies[1], closed[1], closed[2], late, closedOf(late)] as never[]
    expect(standings({ assessments, events: [theCall, theOpening] })).toEqual([
      'amina read',
      'basile sealed',
      'chair read late',
    ])
    expect(unread(assessments, round).map(({ id }) => id)).toEqual(['closed-i-basile'])
  })

  test('leaves out who has no voice, or no mandate that day', () => {
    const members = cards.map((card): typeof card => {
      if (card.id === 'chair') return { ...card, role: 'secretariat' }
      return card.id === 'amina' ? { ...card, mandates: [{ from: '2027-01-01' }] } : card
    })
    expect(standings({ members })).toEqual(['basile nothing'])
  })
})

describe('before the opening', () => {
  test('nobody reads another’s answers, whatever lies in the store', () => {
    const readable = (events: Parameters<typeof readableAssessments>[1], who: string) =>
      readableAssessments([...bodies, ...closed], events, who).map(({ id }) => id)
    expect(readable([theCall], 'amina')).toEqual(['i-amina'])
    expect(readable([], 'amina')).toEqual(['i-amina'])
    expect(readable([theCall, theOpening], 'amina')).toEqual(['i-chair', 'i-amina', 'i-basile'])
  })

  test('a draft of another is never read, and what is no member’s own always is', () => {
    const draft = { ...bodies[0], seal: undefined } as never
    const reference = { ...bodies[0], kind: 'reference' } as never
    expect(readableAssessments([draft], [theCall, theOpening], 'amina')).toEqual([])
    expect(readableAssessments([reference], [], 'amina')).toEqual([reference])
  })
})

test('events are numbered from one, a device at a time', () => {
  expect(nextEventNumber([], 'a')).toBe(1)
  expect(nextEventNumber([theCall, theOpening], theCall.device)).toBe(3)
  expect(nextEventNumber([theCall], 'another')).toBe(1)
})
