import { expect, test } from 'vitest'
import { withAnswersChange } from '#shared/domain/assessment/with-answers-change.ts'

test('answers to different questions, given in two windows, are all kept', () => {
  const three = { value: 3, evidence: [] }
  const four = { value: 4, evidence: [] }
  expect(withAnswersChange({ a: three }, {}, { b: four })).toEqual({ a: three, b: four })
  expect(withAnswersChange({ a: three, b: four }, { a: three }, {})).toEqual({ b: four })
})

test('of one question, the value given in one window and the reason written in the other are both kept', () => {
  const valued = { value: 3, evidence: ['n-1'] }
  const reasoned = { value: null, evidence: ['n-2'], reason: 'Parce que' }
  const both = { value: 3, evidence: ['n-1', 'n-2'], reason: 'Parce que' }
  expect(withAnswersChange({ a: valued }, {}, { a: reasoned })).toEqual({ a: both })
  expect(withAnswersChange({ a: reasoned }, {}, { a: valued }).a?.evidence.toSorted()).toEqual(both.evidence)
  expect(withAnswersChange({ a: both }, { a: valued }, {})).toEqual({ a: reasoned })
})
