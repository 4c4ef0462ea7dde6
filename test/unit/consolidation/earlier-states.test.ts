import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { earlierStates, recordAsOf } from '#shared/domain/consolidation/earlier-states.ts'
import { retain, undoRetained } from '#shared/domain/consolidation/retain.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { anAnswer, aRetained } from './a-round.ts'

const dayOf = (instant: string) => instant.slice(0, 10)
const at = (day: number, minute = 0) =>
  `2026-11-${String(day).padStart(2, '0')}T09:${String(minute).padStart(2, '0')}:00.000Z`

function retained(record: AssessmentRecord, question: string, value: number, day: number): AssessmentRecord {
  const changed = retain(record, question, anAnswer(value), false, { by: 'm-1', at: at(day) })
  return changed.ok ? changed.value : record
}

it('one state a day that changed something, the earliest first, none before anything was retained', () => {
  let record = aRetained()
  record = retained(record, 'a', 1, 3)
  record = retained(record, 'b', 2, 3)
  record = retained(record, 'a', 4, 12)
  const undone = undoRetained(record, 'b', { by: 'm-1', at: at(20) })
  if (!undone.ok) throw new Error(undone.error.code)
  const states = earlierStates(undone.value, dayOf)
  expect(states.map(({ day, answers }) => [day, answers])).toEqual([
    ['2026-11-12', { a: anAnswer(1), b: anAnswer(2) }],
    ['2026-11-20', { a: anAnswer(4), b: anAnswer(2) }],
  ])
})

it('values that were there before the history began are a state too', () => {
  const states = earlierStates(retained(aRetained({ a: anAnswer(1) }), 'a', 3, 12), dayOf)
  expect(states.map(({ day, answers }) => [day, answers])).toEqual([['2026-11-12', { a: anAnswer(1) }]])
  expect(earlierStates(aRetained({ a: anAnswer(1) }), dayOf)).toEqual([])
})

it('every state is what the record was the evening before, whatever was changed since', () => {
  const change = fc.record({ question: fc.constantFrom('a', 'b', 'c'), value: fc.nat(4), nextDay: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), changes => {
      let record = aRetained()
      let day = 1
      const evenings = new Map<string, AssessmentRecord>()
      for (const { question, value, nextDay } of changes) {
        if (nextDay) day += 1
        const next = retained(record, question, value, day)
        if (next !== record && !evenings.has(dayOf(at(day)))) evenings.set(dayOf(at(day)), record)
        record = next
      }
      for (const state of earlierStates(record, dayOf)) {
        const evening = evenings.get(state.day)
        const then = recordAsOf(record, state)
        expect(then.answers).toEqual(evening?.answers)
        expect(then.history).toEqual(evening?.history)
        expect(then.updatedAt < record.updatedAt).toBe(true)
      }
      expect(earlierStates(record, dayOf)).toHaveLength(Math.max(0, evenings.size - 1))
    }),
    propertySeed(),
  )
})
