import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { departs, proposedValues } from '#shared/domain/consolidation/proposed-value.ts'
import { lastStanding, retain, undoRetained } from '#shared/domain/consolidation/retain.ts'
import { frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import { aGrid, aQuestion } from '../grid/a-grid.ts'
import { propertySeed } from '../property-seed.ts'
import { anAnswer, aRetained, at } from './a-round.ts'

const pen = { by: 'm-1', at }
const kept = (result: ReturnType<typeof retain>): AssessmentRecord => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('a retained value', () => {
  it('changes with a line that says who, when, from what, to what and why', () => {
    const answer = anAnswer(1, { reason: 'La note de service.' })
    const first = kept(retain(aRetained(), 'q', answer, false, pen))
    expect(first.answers.q).toEqual(answer)
    expect(first.history).toEqual([{ question: 'q', by: 'm-1', at, from: null, to: answer }])
    const second = kept(retain(first, 'q', anAnswer(2, { reason: 'Non.' }), true, { by: 'm-2', at }))
    expect(second.history?.at(-1)).toMatchObject({ by: 'm-2', from: answer, to: { value: 2 } })
  })

  it('owes a reason where it departs, changes nothing when it is the same, and not at all once sealed', () => {
    const code = (result: ReturnType<typeof retain>) => (result.ok ? 'ok' : result.error.code)
    expect(code(retain(aRetained(), 'q', anAnswer(1, { reason: '  ' }), true, pen))).toBe('retained_reason_missing')
    expect(code(retain(aRetained({ q: anAnswer(1) }), 'q', anAnswer(1), false, pen))).toBe('retained_unchanged')
    const sealed = { ...aRetained(), seal: { at, hash: 'a'.repeat(64) } }
    expect(code(retain(sealed, 'q', anAnswer(1), false, pen))).toBe('retained_closed')
    expect(code(undoRetained(sealed, 'q', pen))).toBe('retained_closed')
    expect(code(undoRetained(aRetained({ q: anAnswer(1) }), 'q', pen))).toBe('retained_not_to_undo')
  })

  it('is taken back step by step to what it was, and every step stays written', () => {
    const start = aRetained({ q: anAnswer(0) })
    const changed = [1, 2].reduce((record, value) => kept(retain(record, 'q', anAnswer(value), false, pen)), start)
    const once = kept(undoRetained(changed, 'q', pen))
    expect(once.answers.q?.value).toBe(1)
    const twice = kept(undoRetained(once, 'q', pen))
    expect(twice.answers).toEqual(start.answers)
    expect(twice.history).toHaveLength(4)
    expect(lastStanding(twice.history ?? [], 'q')).toBeNull()
  })

  it('goes away again when its first one is taken back', () => {
    const once = kept(undoRetained(kept(retain(aRetained(), 'q', anAnswer(1), false, pen)), 'q', pen))
    expect(once.answers).toEqual({})
  })

  it('departs from what is proposed, or from the levels nearest to a mean', () => {
    const question = aGrid([aQuestion('q')]).questions[0]
    if (!question) throw new Error('no question')
    expect(departs(question, 1, 1)).toBe(false)
    expect(departs(question, 1, 2)).toBe(true)
    expect(departs(question, null, 2)).toBe(false)
    expect(proposedValues(question, 1.5)).toEqual([1, 2])
    expect(departs(question, 5 / 3, 2)).toBe(false)
    expect(departs(question, 5 / 3, 1)).toBe(true)
  })
})

const step = fc.record({
  question: fc.constantFrom('q', 'r'),
  value: fc.integer({ min: 0, max: 4 }),
  undo: fc.boolean(),
})

describe('the history', () => {
  it('only grows, tells every answer there is, and the store takes each step and refuses the way back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        let record = aRetained({ r: anAnswer(2) })
        for (const { question, value, undo } of steps) {
          const next = undo
            ? undoRetained(record, question, pen)
            : retain(record, question, anAnswer(value), false, pen)
          if (!next.ok) continue
          expect(frozenAgainst('assessments', record, next.value)).toBeNull()
          expect(frozenAgainst('assessments', next.value, record)).toBe('retained_history')
          record = next.value
          expect(record.history?.findLast(line => line.question === question)?.to ?? undefined).toEqual(
            record.answers[question],
          )
        }
      }),
      propertySeed(),
    )
  })

  it('is what the store asks of every change: no answer without its line, no line rewritten, no record removed', () => {
    const record = kept(retain(aRetained(), 'q', anAnswer(1), false, pen))
    const refused = (after: AssessmentRecord | null) => frozenAgainst('assessments', record, after)
    expect(refused({ ...record, answers: { q: anAnswer(4) } })).toBe('retained_history')
    expect(refused({ ...record, history: [] })).toBe('retained_history')
    expect(refused({ ...record, history: [{ question: 'q', by: 'm-9', at, from: null, to: anAnswer(1) }] })).toBe(
      'retained_history',
    )
    expect(refused({ ...record, memberId: 'm-9' })).toBe('retained_history')
    expect(refused({ ...record, kind: 'individual' })).toBe('retained_history')
    expect(refused(null)).toBe('retained_history')
    expect(refused({ ...record, clock: '000000000000009-000000-test' })).toBeNull()
    expect(refused({ ...record, seal: { at, hash: 'a'.repeat(64) } })).toBeNull()
  })
})
