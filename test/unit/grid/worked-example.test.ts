import { describe, it } from 'vitest'
import { aChoice, aGridFile, aQuestion, aRule, resultOf } from './a-grid.ts'
import { expectResult } from './near-result.ts'
import { gridOf } from './read-fixture.ts'

const answers = (id: string) => ({ var: `answers.${id}` })

/** The worked example of grid/1 §14. */
const grid = gridOf(
  aGridFile([], {
    scoring: { method: 'weighted_mean', unanswered: 'zero', minCompleteness: 0.8, levelMeasure: 'total', rounding: 1 },
    constants: { max_kwh: 5000 },
    results: {
      levels: [
        { code: 'low', label: 'Low', min: 0 },
        { code: 'medium', label: 'Medium', min: 45 },
        { code: 'high', label: 'High', min: 65 },
      ],
    },
    sections: [
      {
        id: 'use',
        title: 'Use',
        weight: 2,
        minScore: 40,
        questions: [
          aQuestion('need', { required: true, evidence: [{ type: 'study' }] }),
          aQuestion('harm', { kind: 'risk', weight: 3, required: true }),
        ],
      },
      {
        id: 'people',
        title: 'People',
        weight: 1,
        questions: [
          aChoice('auto', { yes: { points: 0, flag: 'automatic' }, no: 1 }, { required: true }),
          aQuestion('appeal', { required: true, visibleWhen: { '==': [{ var: 'flags.automatic' }, true] } }),
          aQuestion('staff', { required: true, notApplicable: { allowed: true } }),
          aQuestion('kwh', { type: 'number', kind: 'information', unit: 'kWh', required: true }),
        ],
      },
    ],
    rules: [
      aRule('r-appeal', 'ceiling', { '<': [answers('appeal'), 2] }),
      aRule(
        'r-people',
        'ceiling',
        { '<': [{ var: 'sections.people' }, 50] },
        { maxOpinion: 'favourable_with_reservations' },
      ),
      aRule('r-kwh', 'required_piece', { '==': [answers('kwh'), null] }, { piece: 'footprint' }),
      aRule('r-big', 'alert', { '>': [answers('kwh'), { var: 'constants.max_kwh' }] }),
    ],
  }),
)

const inputA = {
  answers: { need: 3, harm: 1, auto: 'no', appeal: 0, kwh: null },
  notApplicable: ['staff'],
  confidence: { need: 3, harm: 2, appeal: 1 },
}

describe('the worked example of grid/1 §14', () => {
  it('gives A: a hidden answer counts nowhere, the result is not conclusive', () => {
    expectResult(resultOf(grid, inputA), {
      sections: { use: 75, people: 100 },
      total: 83.3,
      level: 'high',
      classification: null,
      completeness: 0.75,
      missing: ['kwh'],
      conclusive: false,
      flags: [],
      rules: ['r-kwh'],
      belowMinimum: [],
      maxOpinion: 'favourable',
      expectedPieces: [{ question: 'need', piece: 'study' }],
      meanConfidence: 2.5,
    })
  })

  it('gives B: the flag opens the question, ties go up, the least favourable bound wins', () => {
    const answersB = { ...inputA.answers, need: 2, harm: 3, auto: 'yes', appeal: 1 }
    expectResult(resultOf(grid, { ...inputA, answers: answersB }), {
      sections: { use: 31.3, people: 12.5 },
      total: 25,
      level: 'low',
      classification: null,
      completeness: 0.8,
      missing: ['kwh'],
      conclusive: true,
      flags: ['automatic'],
      rules: ['r-appeal', 'r-kwh', 'r-people'],
      belowMinimum: ['use'],
      maxOpinion: 'deferred',
      expectedPieces: [{ question: 'need', piece: 'study' }],
      meanConfidence: 2,
    })
  })
})
