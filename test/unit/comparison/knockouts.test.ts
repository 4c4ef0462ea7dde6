import { describe, expect, test } from 'vitest'
import { runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { knockoutStates } from '#shared/domain/grid/knockout-states.ts'
import { boundingSections, thresholdOf } from '#shared/domain/grid/section-thresholds.ts'
import { aChoice, aGrid, aQuestion, aRule } from '#test/unit/grid/a-grid.ts'
import { shipped } from './records.ts'

function evaluationOf(grid: Grid, input: GridInput) {
  const result = runEvaluation(grid, input)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const statesOf = (grid: Grid, input: GridInput) =>
  knockoutStates(grid, evaluationOf(grid, input)).map(({ rule, state, isOpen }) => [rule.id, state, isOpen])

const grid = aGrid(
  [
    aChoice('face', { yes: { points: 0, flag: 'biometric' }, no: 1 }),
    aChoice('voice', { yes: { points: 0, flag: 'biometric' }, no: 1 }),
    aQuestion('appeal', { visibleWhen: { '==': [{ var: 'answers.face' }, 'no'] } }),
  ],
  {
    rules: [
      aRule('k-biometric', 'knockout', { '==': [{ var: 'flags.biometric' }, true] }),
      aRule('k-appeal', 'knockout', { '<': [{ var: 'answers.appeal' }, 1] }),
      aRule('c-section', 'ceiling', {
        or: [{ '<': [{ var: 'sections.s' }, 50] }, { '>': [60, { var: 'sections.s' }] }],
      }),
    ],
  },
)

describe('eliminatory rules', () => {
  test('are not known while an answer that they read is missing', () => {
    expect(statesOf(grid, { answers: {} })).toEqual([
      ['k-biometric', 'not_known', true],
      ['k-appeal', 'not_fired', false],
    ])
    expect(statesOf(grid, { answers: { face: 'no' } })).toEqual([
      ['k-biometric', 'not_known', true],
      ['k-appeal', 'not_known', true],
    ])
  })

  test('do not fire once every answer that they read lets them', () => {
    expect(statesOf(grid, { answers: { face: 'no', voice: 'no', appeal: 3 } })).toEqual([
      ['k-biometric', 'not_fired', false],
      ['k-appeal', 'not_fired', false],
    ])
  })

  test('fire on one answer, and name it', () => {
    const evaluation = evaluationOf(grid, { answers: { voice: 'yes' } })
    const [biometric] = knockoutStates(grid, evaluation)
    expect(biometric?.state).toBe('fired')
    expect(biometric?.isOpen).toBe(false)
    expect(biometric?.answers.map(({ question }) => question.id)).toEqual(['voice'])
  })

  test('are those of the grid, ceilings aside', () => {
    const boussole = shipped('boussole-nantes@1.0.0')
    expect(statesOf(boussole, {}).map(([id]) => id)).toEqual(['k-biometrie', 'k-categorisation'])
  })

  test('that read a section are provisional while it is not complete', () => {
    const montpellier = shipped('evaluation-prealable@1.0.0')
    expect(statesOf(montpellier, { answers: {} })).toEqual([['k-utilite', 'fired', true]])
  })
})

describe('thresholds', () => {
  test('come from the section or from the rules that read its score', () => {
    expect(thresholdOf(shipped('boussole-nantes@1.0.0'), 'c6')).toBe(50)
    expect(thresholdOf(shipped('boussole-nantes@1.0.0'), 'c1')).toBeNull()
    expect(thresholdOf(shipped('evaluation-prealable@1.0.0'), 'utilite')).toBe(40)
    expect(thresholdOf(grid, 's')).toBe(60)
  })

  test('and the sections that bound are those that a bounding rule read', () => {
    const evaluation = evaluationOf(grid, { answers: { face: 'no', voice: 'no', appeal: 0 } })
    expect([...boundingSections(grid, evaluation)]).toEqual(['s'])
    const fine = evaluationOf(grid, { answers: { face: 'no', voice: 'no', appeal: 4 } })
    expect([...boundingSections(grid, fine)]).toEqual([])
  })
})
