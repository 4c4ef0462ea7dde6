import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#shared/domain/assessment.ts'
import { mapAnswers } from '#shared/domain/grid/map-answers.ts'
import { propertySeed } from '../property-seed.ts'
import { aChoice, aGrid, aQuestion } from './a-grid.ts'

const answered = (value: Answer['value'], changes: Partial<Answer> = {}): Answer => ({
  value,
  evidence: [],
  ...changes,
})

const grid = aGrid([aQuestion('new'), aQuestion('kept'), aChoice('choice', { a: 1 }), aQuestion('strict')], {
  version: '2.0.0',
  replaces: [
    { version: '0.9.0' },
    {
      version: '1.0.0',
      mapping: { old: 'new', gone: null, lost: 'nowhere', list: 'choice', twin: 'kept', strict: 'strict' },
    },
  ],
})

function mapped(answers: Record<string, Answer>) {
  const result = mapAnswers(grid, '1.0.0', answers)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('moving answers to a version that replaces theirs', () => {
  it('follows the mapping, and keeps what is said beside the value', () => {
    const answer = answered(3, { reason: 'why', evidence: ['a1'], confidence: 2 })
    expect(mapped({ old: answer })).toEqual({
      answers: { new: answer },
      moved: [{ from: 'old', to: 'new', byMapping: true }],
      dropped: [],
    })
  })

  it('keeps a question of the same id where the mapping is silent, and says so', () => {
    expect(mapped({ kept: answered(1) }).moved).toEqual([{ from: 'kept', to: 'kept', byMapping: false }])
  })

  it('drops, and shows, what has no successor or whose successor cannot take it', () => {
    const reasons = (answers: Record<string, Answer>) =>
      mapped(answers).dropped.map(({ question, reason }) => [question, reason])
    expect(reasons({ gone: answered(1) })).toEqual([['gone', 'no_successor']])
    expect(reasons({ lost: answered(1), other: answered(1) })).toEqual([
      ['lost', 'unknown_question'],
      ['other', 'unknown_question'],
    ])
    expect(reasons({ list: answered('zzz') })).toEqual([['list', 'value_refused']])
    expect(reasons({ strict: answered(null, { notApplicable: true }) })).toEqual([['strict', 'not_applicable_refused']])
    expect(reasons({ kept: answered(1), twin: answered(2) })).toEqual([['kept', 'successor_taken']])
  })

  it('is refused from a version the grid does not replace', () => {
    expect(mapAnswers(grid, '1.1.0', {})).toMatchObject({ ok: false, error: { code: 'not_replaced' } })
    expect(mapAnswers(grid, '0.9.0', { kept: answered(1) }).ok).toBe(true)
  })

  it('loses nothing in silence: each answer is moved or dropped, once', () => {
    const ids = fc.constantFrom('old', 'gone', 'lost', 'list', 'twin', 'kept', 'choice', 'strict', 'new', 'other')
    const values = fc.constantFrom<Answer['value']>(null, 0, 4, 7, 'a', ['a'])
    fc.assert(
      fc.property(fc.dictionary(ids, values), drawn => {
        const answers = Object.fromEntries(Object.entries(drawn).map(([id, value]) => [id, answered(value)]))
        const { answers: kept, moved, dropped } = mapped(answers)
        expect([...moved.map(({ from }) => from), ...dropped.map(({ question }) => question)].toSorted()).toEqual(
          Object.keys(answers).toSorted(),
        )
        expect(moved.map(({ to }) => to).toSorted()).toEqual(Object.keys(kept).toSorted())
        for (const { from, to } of moved) expect(kept[to]).toBe(answers[from])
      }),
      propertySeed(200),
    )
  })
})
