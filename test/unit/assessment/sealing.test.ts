import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealRefusal, sealSummary } from '#shared/domain/assessment/seal-summary.ts'
import { versionChanges } from '#shared/domain/assessment/version-changes.ts'
import { missingReasons } from '#shared/domain/grid/missing-reasons.ts'
import { aGrid, aQuestion } from '../grid/a-grid.ts'
import { propertySeed } from '../property-seed.ts'
import { say } from './a-record.ts'

const mayNotApply = { notApplicable: { allowed: true, justification: 'required' } }
const grid = aGrid([
  aQuestion('a', { required: true, justification: 'required', ...mayNotApply }),
  aQuestion('b', { required: true, justification: 'none' }),
  aQuestion('c', { required: false, justification: 'none' }),
])
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
type Answers = Parameters<typeof versionChanges>[1]
const summaryOf = (answers: Answers) => sealSummary(grid.questions, answers, missingReasons(grid, answers, {}))

describe('what is sealed', () => {
  it('tells answers, what does not apply, what is missing and what was left', () => {
    const summary = summaryOf({ a: say(null, { notApplicable: true, reason: 'dit' }), b: say(2) })
    expect(ids(summary.answered)).toEqual(['b'])
    expect(ids(summary.notApplicable)).toEqual(['a'])
    expect(ids(summary.left)).toEqual(['c'])
    expect(summary.missing).toEqual([])
    expect(sealRefusal(summary, false)).toBeNull()
  })

  it('is refused without a reason that is owed, even on purpose', () => {
    const summary = summaryOf({ a: say(2), b: say(2) })
    expect(sealRefusal(summary, true)).toBe('reasons_missing')
  })

  it('may be incomplete on purpose only', () => {
    const summary = summaryOf({ b: say(2) })
    expect(sealRefusal(summary, false)).toBe('incomplete')
    expect(sealRefusal(summary, true)).toBeNull()
  })

  it('is refused while it says nothing', () => {
    expect(sealRefusal(summaryOf({}), true)).toBe('nothing_answered')
  })

  it('speaks of the questions of the person alone', () => {
    const asked = grid.questions.filter(({ id }) => id === 'b')
    const summary = sealSummary(asked, { a: say(2) }, missingReasons(grid, { a: say(2) }, {}))
    expect([ids(summary.answered), ids(summary.missing), summary.reasons]).toEqual([[], ['b'], []])
  })

  it('puts each question in one list, whatever was answered', () => {
    const answer = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 4 })),
      notApplicable: fc.boolean(),
      evidence: fc.constant<string[]>([]),
    })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), answer), answers => {
        const { answered, notApplicable, missing, left } = summaryOf({ ...answers })
        expect(ids([...answered, ...notApplicable, ...missing, ...left]).toSorted()).toEqual(['a', 'b', 'c'])
      }),
      propertySeed(200),
    )
  })
})

describe('between two versions', () => {
  it('what changed is an answer, or only what it rests on', () => {
    const before = { a: say(2, { reason: 'dit' }), b: say(1), c: say(3) }
    const after = { a: say(2, { reason: 'autrement' }), b: say(2), c: say(3) }
    expect(versionChanges(grid, before, after).map(({ question, what }) => [question.id, what])).toEqual([
      ['a', 'grounds'],
      ['b', 'answer'],
    ])
  })

  it('an answer that came or went is a change', () => {
    expect(versionChanges(grid, { a: say(2) }, { a: say(null), b: say(1) })).toMatchObject([
      { question: { id: 'a' }, after: null },
      { question: { id: 'b' }, before: null },
    ])
  })
})
