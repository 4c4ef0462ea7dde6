import { describe, expect, it } from 'vitest'
import { checkInput, inputFaults } from '#shared/domain/grid/check-input.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { aChoice, aGrid, aQuestion } from './a-grid.ts'

const grid = aGrid([
  aQuestion('scale', { notApplicable: { allowed: true } }),
  aChoice('choice', { a: 1, b: 0 }),
  aChoice('multiple', { a: 1, b: 1, none: { exclusive: true } }, { type: 'multiple' }),
  aQuestion('number', { type: 'number', unit: 'kWh', min: 0, max: 10 }),
  aQuestion('text', { type: 'text', visibleWhen: false }),
  aQuestion('date', { type: 'date' }),
  aQuestion('piece', { type: 'piece' }),
])

const refusals: [string, unknown, string][] = [
  ['scale', 5, 'answer_not_in_scale'],
  ['scale', 1.5, 'answer_not_in_scale'],
  ['scale', '1', 'answer_shape'],
  ['choice', 'c', 'unknown_option'],
  ['choice', ['a'], 'answer_shape'],
  ['multiple', 'a', 'answer_shape'],
  ['multiple', ['a', 'c'], 'unknown_option'],
  ['multiple', ['a', 'a'], 'repeated_option'],
  ['multiple', ['a', 'none'], 'exclusive_option'],
  ['multiple', [], 'empty_answer'],
  ['number', -1, 'number_out_of_bounds'],
  ['number', 11, 'number_out_of_bounds'],
  ['number', '3', 'answer_shape'],
  ['text', '', 'empty_answer'],
  ['text', 3, 'answer_shape'],
  ['date', '2026-02-30', 'date_shape'],
  ['date', '30/01/2026', 'date_shape'],
  ['piece', true, 'answer_shape'],
  ['nothing', 1, 'unknown_question'],
]

describe('data entry', () => {
  it('takes every type of answer with its values, and what is unanswered', () => {
    const answers = {
      scale: 4,
      choice: 'b',
      multiple: ['b', 'a'],
      number: 10,
      text: 'x',
      date: '2024-02-29',
      piece: 'p1',
    }
    expect(checkInput(grid, { answers })).toMatchObject({ ok: true, value: { answers } })
    expect(
      checkInput(grid, { answers: { scale: null, multiple: ['none'] }, pieces: { fria: 2 }, confidence: { scale: 2 } })
        .ok,
    ).toBe(true)
    expect(checkInput(grid, {}).ok).toBe(true)
  })

  for (const [question, value, code] of refusals) {
    it(`refuses ${JSON.stringify(value)} for the question "${question}": ${code}`, () => {
      const checked = checkInput(grid, { answers: { [question]: value } })
      expect(checked).toMatchObject({ ok: false, error: { code, params: { question } } })
      expect(checked.ok || checked.error.params?.message).toContain(`"${question}"`)
    })
  }

  it('refuses a forbidden "not applicable", a confidence out of 1 to 3, a count that is none', () => {
    const input = {
      notApplicable: ['scale', 'choice', 'unknown'],
      confidence: { scale: 4, choice: 1 },
      pieces: { fria: -1, aipd: 1 },
    }
    expect(inputFaults(grid, input).map(({ code, question }) => [code, question])).toEqual([
      ['not_applicable_not_allowed', 'choice'],
      ['confidence_range', 'scale'],
      ['piece_count', ''],
    ])
  })
})

describe('reading an input', () => {
  it('refuses what has not the structure of one, naming the place', () => {
    const wrong: [unknown, string][] = [
      [null, ''],
      [[], ''],
      ['x', ''],
      [{ answers: [] }, 'answers'],
      [{ answers: { scale: { value: 3 } } }, 'answers.scale'],
      [{ notApplicable: { scale: true } }, 'notApplicable'],
      [{ notApplicable: [1] }, 'notApplicable'],
      [{ pieces: { fria: 'one' } }, 'pieces.fria'],
      [{ confidence: { scale: '3' } }, 'confidence.scale'],
      [{ answers: { scale: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) } }, 'answers.scale'],
    ]
    for (const [content, path] of wrong) {
      expect(readInput(content)).toMatchObject({ ok: false, error: { code: 'input_shape', params: { path } } })
    }
  })

  it('takes null as absent and leaves unknown keys aside', () => {
    expect(readInput({ answers: { a: null, b: 0 }, notApplicable: null, pieces: { fria: null }, note: 'x' })).toEqual({
      ok: true,
      value: { answers: { b: 0 }, notApplicable: [], pieces: {}, confidence: {} },
    })
  })
})
