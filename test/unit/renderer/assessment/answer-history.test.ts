import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  type History,
  moveTo,
  noHistory,
  redone,
  stepOf,
  undone,
  withStep,
} from '#renderer/features/assessment/answer-history.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const answer = fc
  .record({ value: fc.option(fc.integer({ min: 0, max: 4 })), notApplicable: fc.boolean() })
  .map((said): Answer => ({ ...said, evidence: [] }))
const some = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), answer).map(drawn => ({ ...drawn }))
const acts = fc.array(some, { maxLength: 8 })

/** The answers after the acts, each recorded. */
function perform(start: Answers, list: readonly Answers[]): { answers: Answers; history: History } {
  let [answers, history] = [start, noHistory]
  for (const next of list) {
    const step = stepOf(answers, next, 'a')
    answers = { ...answers, ...step.after }
    history = withStep(history, step, false)
  }
  return { answers, history }
}

describe('undoing', () => {
  test('act by act leads back to the beginning, and redoing to the end', () => {
    fc.assert(
      fc.property(some, acts, (start, list) => {
        let { answers, history } = perform(start, list)
        const end = answers
        for (let back = undone(history); back; back = undone(history)) {
          answers = moveTo('before', back.step, answers)
          history = back.history
        }
        expect(answers).toEqual(start)
        for (let again = redone(history); again; again = redone(history)) {
          answers = moveTo('after', again.step, answers)
          history = again.history
        }
        expect(answers).toEqual(end)
      }),
      propertySeed(300),
    )
  })

  test('leaves what came from elsewhere meanwhile as it is', () => {
    fc.assert(
      fc.property(some, some, answer, (start, next, other) => {
        const { answers, history } = perform(start, [next])
        const back = undone(history)
        const received = { ...answers, elsewhere: other }
        const taken = back ? moveTo('before', back.step, received) : received
        expect(taken.elsewhere).toEqual(other)
      }),
      propertySeed(200),
    )
  })

  test('takes what was typed in one go back at once', () => {
    const say = (reason: string): Answers => ({ a: { value: null, evidence: [], reason } })
    const first = withStep(noHistory, stepOf({}, say('D'), 'a'), false)
    const joined = withStep(first, stepOf(say('D'), say('Deux'), 'a'), true)
    expect(joined.past).toHaveLength(1)
    const [step] = joined.past
    if (!step) throw new Error('nothing to undo')
    expect(moveTo('before', step, say('Deux'))).toEqual({})
    expect(moveTo('after', step, {})).toEqual(say('Deux'))
  })

  test('a value leaves the reason written meanwhile in another window', () => {
    const step = stepOf({}, { a: { value: 3, evidence: [] } }, 'a')
    const received = { a: { value: 3, evidence: ['n-1'], reason: 'Écrit ailleurs' } }
    expect(moveTo('before', step, received)).toEqual({
      a: { value: null, evidence: ['n-1'], reason: 'Écrit ailleurs' },
    })
  })

  test('then doing something else forgets what could be made again', () => {
    const { history } = perform({}, [{ a: { value: 1, evidence: [] } }])
    const back = undone(history)
    if (!back) throw new Error('nothing to undo')
    expect(back.history.future).toHaveLength(1)
    expect(withStep(back.history, stepOf({}, { b: { value: 1, evidence: [] } }, 'b'), false).future).toEqual([])
  })
})
