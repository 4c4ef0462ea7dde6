import { describe, expect, it } from 'vitest'
import type { Answer } from '#shared/domain/assessment.ts'
import { answersToInput, countPieces } from '#shared/domain/grid/answers-to-input.ts'
import { missingReasons } from '#shared/domain/grid/missing-reasons.ts'
import { aGrid, aQuestion, resultOf } from './a-grid.ts'

const anAnswer = (changes: Partial<Answer>): Answer => ({ value: null, evidence: [], ...changes })

describe('the answers of an assessment', () => {
  it("become the engine's input: values, what is not applicable, confidence, pieces by type", () => {
    const answers = {
      z: anAnswer({ value: 3, confidence: 2, comment: 'x', evidence: ['a1'] }),
      b: anAnswer({ notApplicable: true, reason: 'no public' }),
      a: anAnswer({ notApplicable: true, value: 1 }),
      m: anAnswer({ value: ['x', 'y'] }),
      empty: anAnswer({}),
    }
    expect(answersToInput(answers, countPieces([{ type: 'fria' }, { type: 'aipd' }, { type: 'fria' }]))).toEqual({
      answers: { z: 3, a: 1, m: ['x', 'y'] },
      notApplicable: ['a', 'b'],
      confidence: { z: 2 },
      pieces: { fria: 2, aipd: 1 },
    })
  })

  it('count no highlight as a piece', () => {
    const grid = aGrid([aQuestion('q', { evidence: [{ type: 'fria' }] })])
    const input = answersToInput({ q: anAnswer({ value: 2, evidence: ['a1'] }) }, {})
    expect(resultOf(grid, input).expectedPieces).toEqual([{ question: 'q', piece: 'fria' }])
  })
})

describe('written reasons', () => {
  const allowed = (justification: string) => ({ notApplicable: { allowed: true, justification } })
  const grid = aGrid([
    aQuestion('owed', { justification: 'required', ...allowed('required') }),
    aQuestion('free', { justification: 'optional', ...allowed('optional') }),
    aQuestion('hidden', { justification: 'required', visibleWhen: false }),
  ])
  const missing = (answers: Record<string, Answer>) =>
    missingReasons(grid, answers, {}).map(({ question, of }) => [question.id, of])

  it('are missing where the grid requires them, of the answer or of "not applicable"', () => {
    expect(
      missing({ owed: anAnswer({ value: 0 }), free: anAnswer({ value: 1 }), hidden: anAnswer({ value: 1 }) }),
    ).toEqual([['owed', 'answer']])
    expect(
      missing({ owed: anAnswer({ notApplicable: true, reason: '  ' }), free: anAnswer({ notApplicable: true }) }),
    ).toEqual([['owed', 'not_applicable']])
  })

  it('are not owed by what is unanswered or already reasoned', () => {
    expect(missing({ owed: anAnswer({}) })).toEqual([])
    expect(missing({ owed: anAnswer({ value: 3, reason: 'measured' }) })).toEqual([])
    expect(missing({})).toEqual([])
  })
})
