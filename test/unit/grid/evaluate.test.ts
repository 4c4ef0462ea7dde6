import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { aChoice, aGrid, aQuestion, aRule, resultOf } from './a-grid.ts'

const allowed = { notApplicable: { allowed: true } }
const flag = (name: string) => ({ '==': [{ var: `flags.${name}` }, true] })

describe('not applicable', () => {
  const grid = aGrid([aQuestion('free', { required: true, ...allowed }), aQuestion('bound', { visibleWhen: false })])

  it('fails the evaluation where the grid does not allow it, even on a hidden question', () => {
    const result = evaluate(grid, { answers: { free: 3 }, notApplicable: ['bound'] })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'not_applicable_not_allowed', params: { question: 'bound' } },
    })
  })

  it('leaves numerator, denominator and what is required, and its answer is ignored', () => {
    const result = resultOf(grid, { answers: { free: 1 }, notApplicable: ['free'], confidence: { free: 1 } })
    expect(result).toMatchObject({ sections: {}, total: null, missing: [], completeness: 1, meanConfidence: null })
  })

  it('ignores an id that is no question', () => {
    expect(resultOf(grid, { answers: { free: 4 }, notApplicable: ['nothing'] }).total).toBe(100)
  })
})

describe('an input that data entry would refuse', () => {
  const grid = aGrid([aQuestion('q'), aChoice('c', { a: { points: 2, flag: 'f' }, b: 1 })])

  it('with an unknown option brings 0 points and no flag', () => {
    expect(resultOf(grid, { answers: { c: 'zzz' } })).toMatchObject({ sections: { s: 0 }, flags: [] })
  })

  it('with a value off the scale is computed without clamping', () => {
    expect(resultOf(grid, { answers: { q: 6 } }).total).toBe(150)
  })

  it('is refused where nothing can be computed, naming the question', () => {
    for (const [id, value] of [
      ['q', '3'],
      ['q', true],
      ['c', 1],
      ['c', ['a']],
    ] as const) {
      const result = evaluate(grid, { answers: { [id]: value } })
      expect(result, id).toMatchObject({ ok: false, error: { code: 'answer_shape', params: { question: id } } })
    }
  })

  it('is not looked at in a hidden question, nor an answer to no question', () => {
    const hiding = aGrid([aQuestion('q', { visibleWhen: false }), aQuestion('p')])
    expect(resultOf(hiding, { answers: { q: 'three', p: 2, nothing: 'x' } }).total).toBe(50)
  })
})

describe('visibility', () => {
  it('follows chains of answers, flags and points until nothing changes', () => {
    const grid = aGrid([
      aChoice('a', { yes: { flag: 'one' }, no: 0 }, { kind: 'information' }),
      aChoice('b', { yes: { points: 3 }, no: 0 }, { kind: 'risk', visibleWhen: flag('one') }),
      aQuestion('c', { visibleWhen: { '>': [{ var: 'result.points' }, 2] } }),
      aQuestion('d', { visibleWhen: { '==': [{ var: 'answers.c' }, 4] }, required: true }),
    ])
    expect(resultOf(grid, { answers: { a: 'yes', b: 'yes', c: 4 } }).missing).toEqual(['d'])
    expect(resultOf(grid, { answers: { a: 'no', b: 'yes', c: 4 } }).missing).toEqual([])
  })

  it('of a section hides all its questions, and reads nothing of the scores', () => {
    const sections = [
      { id: 's', title: '', questions: [aQuestion('q')] },
      { id: 't', title: '', visibleWhen: { '!=': [{ var: 'sections.s' }, null] }, questions: [aQuestion('p')] },
    ]
    const grid = aGrid([], { sections })
    expect(resultOf(grid, { answers: { q: 4, p: 0 } }).sections).toEqual({ s: 100 })
  })

  it('stops at round 12 on a grid that never settles, with the values of that round', () => {
    const grid = aGrid([aChoice('q', { a: { points: 1, flag: 'on' } }, { visibleWhen: { '!': flag('on') } })])
    expect(resultOf(grid, { answers: { q: 'a' } })).toMatchObject({ flags: [], sections: {} })
    const delayed = aGrid([
      aChoice('p', { a: { flag: 'start' } }, { kind: 'information' }),
      aChoice(
        'q',
        { a: { flag: 'on' } },
        { kind: 'information', visibleWhen: { and: [flag('start'), { '!': flag('on') }] } },
      ),
    ])
    expect(resultOf(delayed, { answers: { p: 'a', q: 'a' } }).flags).toEqual(['on', 'start'])
  })

  it('may follow the class, and a class may follow the class before it', () => {
    const levels = ['low', 'high'].map(code => ({ code, label: code }))
    const grid = aGrid(
      [
        aQuestion('q', { type: 'text' }),
        aQuestion('p', { required: true, visibleWhen: { '==': [{ var: 'result.classification' }, 'high'] } }),
      ],
      {
        scoring: { method: 'tree' },
        results: { levels },
        rules: [
          aRule('c1', 'classification', { '!=': [{ var: 'answers.q' }, null] }, { class: 'low' }),
          aRule(
            'c2',
            'classification',
            { '==': [{ var: 'result.classification' }, 'low'] },
            { class: 'high', priority: 2 },
          ),
          aRule(
            'c3',
            'classification',
            { '==': [{ var: 'result.classification' }, 'high'] },
            { class: 'high', priority: 1 },
          ),
        ],
      },
    )
    expect(resultOf(grid, { answers: { q: 'x' } })).toMatchObject({
      classification: 'high',
      missing: ['p'],
      level: 'high',
    })
    expect(resultOf(grid, {})).toMatchObject({ classification: null, missing: [] })
  })

  it('gives the class of highest priority, the first in the file on a tie', () => {
    const levels = ['a', 'b', 'c'].map(code => ({ code, label: code }))
    const classed = (priorities: (number | undefined)[]) =>
      aGrid([aQuestion('q')], {
        results: { levels },
        rules: priorities.map((priority, rank) =>
          aRule(`r${rank}`, 'classification', true, { class: 'abc'[rank], priority }),
        ),
      })
    expect(resultOf(classed([1, 2, 2]), {}).classification).toBe('b')
    expect(resultOf(classed([undefined, -1, 0]), {}).classification).toBe('a')
  })
})

describe('completeness', () => {
  it('is conclusive by the unrounded ratio, its bound included', () => {
    const three = ['a', 'b', 'c'].map(id => aQuestion(id, { required: true }))
    const grid = aGrid(three, { scoring: { method: 'weighted_mean', minCompleteness: 0.6667 } })
    expect(resultOf(grid, { answers: { a: 1, b: 1 } })).toMatchObject({ completeness: 0.6667, conclusive: false })
    const exact = aGrid(three, { scoring: { method: 'weighted_mean', minCompleteness: 1 } })
    expect(resultOf(exact, { answers: { a: 1, b: 1, c: 0 } })).toMatchObject({ completeness: 1, conclusive: true })
  })

  it('is not conclusive while a knockout waits for an answer, read directly or through a flag', () => {
    const questions = [
      aQuestion('direct', { required: true }),
      aChoice('flagged', { yes: { flag: 'bad' }, no: 0 }, { required: true }),
      aQuestion('other', { required: true }),
    ]
    const knockouts = [
      aRule('k1', 'knockout', { '<': [{ var: 'answers.direct' }, 1] }),
      aRule('k2', 'knockout', flag('bad')),
    ]
    const grid = aGrid(questions, { rules: knockouts })
    expect(resultOf(grid, { answers: { direct: 2, flagged: 'no' } }).conclusive).toBe(true)
    expect(resultOf(grid, { answers: { flagged: 'no', other: 2 } }).conclusive).toBe(false)
    expect(resultOf(grid, { answers: { direct: 2, other: 2 } }).conclusive).toBe(false)
    const ceilings = aGrid(questions, { rules: [aRule('k', 'ceiling', flag('bad'))] })
    expect(resultOf(ceilings, { answers: {} }).conclusive).toBe(true)
  })

  it('counts an empty text and an empty list as answered, null as not', () => {
    const grid = aGrid([
      aQuestion('t', { type: 'text', required: true }),
      aChoice('m', { a: 1 }, { type: 'multiple', required: true }),
      aQuestion('n', { type: 'text', required: true }),
    ])
    expect(resultOf(grid, { answers: { t: '', m: [], n: null } })).toMatchObject({ missing: ['n'], sections: { s: 0 } })
  })
})

describe('scores', () => {
  it('invert risk, weigh questions and sections, and skip what cannot be scored', () => {
    const grid = aGrid([], {
      sections: [
        {
          id: 'a',
          title: '',
          weight: 3,
          questions: [aQuestion('up', { weight: 2 }), aQuestion('down', { kind: 'risk' })],
        },
        {
          id: 'b',
          title: '',
          questions: [aChoice('m', { x: 1, y: 3 }, { type: 'multiple' }), aChoice('none', { x: 0 })],
        },
        {
          id: 'c',
          title: '',
          questions: [aQuestion('i', { kind: 'information' }), aQuestion('g', { kind: 'mitigation' })],
        },
      ],
    })
    const result = resultOf(grid, { answers: { up: 4, down: 4, m: ['y'], none: 'x', i: 4, g: 4 } })
    expect(result.sections).toEqual({ a: 66.7, b: 75 })
    expect(result.total).toBe(68.8)
  })

  it('count an unanswered question as the worst with "zero", risk too, and skip it otherwise', () => {
    const questions = [aQuestion('a'), aQuestion('b', { kind: 'risk' })]
    const totals = ['zero', 'exclude', 'block'].map(
      unanswered =>
        resultOf(aGrid(questions, { scoring: { method: 'weighted_mean', unanswered } }), { answers: { a: 4 } }).total,
    )
    expect(totals).toEqual([50, 100, 100])
  })

  it('ignore sections of weight 0 in the total, which is null when no weight is left', () => {
    const weightless = { sections: [{ id: 's', title: '', weight: 0, minScore: 60, questions: [aQuestion('q')] }] }
    const mean = aGrid([], weightless)
    expect(resultOf(mean, { answers: { q: 2 } })).toMatchObject({
      sections: { s: 50 },
      total: null,
      belowMinimum: ['s'],
    })
    const compliance = aGrid([], { ...weightless, scoring: { method: 'weighted_compliance' } })
    expect(resultOf(compliance, { answers: { q: 2 } }).total).toBeNull()
  })

  it('weigh every question by its section with weighted_compliance', () => {
    const sections = [
      { id: 'a', title: '', weight: 2, questions: [aQuestion('p'), aQuestion('q')] },
      { id: 'b', title: '', questions: [aQuestion('r')] },
    ]
    const grid = aGrid([], { sections, scoring: { method: 'weighted_compliance' } })
    expect(resultOf(grid, { answers: { p: 4, q: 4, r: 0 } }).total).toBe(80)
  })
})

describe('the total blocked by a missing answer', () => {
  const questions = [aQuestion('a', { required: true }), aChoice('r', { x: 5 }, { kind: 'risk' })]
  const total = (scoring: Record<string, unknown>, changes: Record<string, unknown> = {}) =>
    resultOf(aGrid(questions, { scoring: { unanswered: 'block', ...scoring }, ...changes }), { answers: { r: 'x' } })
      .total

  it('is null for means and plain points', () => {
    expect(total({ method: 'weighted_mean' })).toBeNull()
    expect(total({ method: 'weighted_compliance' })).toBeNull()
    expect(total({ method: 'points_mitigation' })).toBeNull()
  })

  it('is not blocked with a mitigation object, nor once a class is found', () => {
    expect(total({ method: 'points_mitigation', mitigation: {} })).toBe(5)
    const classed = {
      rules: [aRule('c', 'classification', true, { class: 'l' })],
      results: { levels: [{ code: 'l', label: '' }] },
    }
    expect(total({ method: 'points_mitigation' }, classed)).toBe(5)
  })
})

describe('points and mitigation', () => {
  const questions = [
    aChoice('r', { a: 11, b: 0 }, { kind: 'risk' }),
    aChoice('r-hidden', { a: 4 }, { kind: 'risk', visibleWhen: false }),
    aChoice('m', { a: 4, b: 3 }, { kind: 'mitigation', ...allowed }),
    aChoice('m-hidden', { a: 6 }, { kind: 'mitigation', visibleWhen: false }),
  ]
  const mitigated = (mitigation: Record<string, unknown> | undefined) =>
    aGrid(questions, { scoring: { method: 'points_mitigation', mitigation } })
  const rates = { threshold: 0.75, deduction: 0.5 }

  it('deducts at the threshold exactly, rounding the half up', () => {
    const grid = mitigated(rates)
    expect(resultOf(grid, { answers: { r: 'a', m: 'b' } })).toMatchObject({
      total: 6,
      rawPoints: 11,
      mitigationPoints: 3,
      maxRisk: 15,
      maxMitigation: 4,
    })
    expect(resultOf(grid, { answers: { r: 'a' } })).toMatchObject({ total: 11, mitigationPoints: 0 })
  })

  it('counts a visible question that is not applicable in the maximum, and all of them halved when told so', () => {
    expect(resultOf(mitigated(rates), { answers: { r: 'a' }, notApplicable: ['m'] }).maxMitigation).toBe(4)
    expect(resultOf(mitigated({ ...rates, maxOver: 'all_halved' }), { answers: { r: 'a' } }).maxMitigation).toBe(5)
  })

  it('has the four figures with a mitigation object only', () => {
    const result = resultOf(mitigated(undefined), { answers: { r: 'a' } })
    expect(result.total).toBe(11)
    expect(Object.keys(result)).toHaveLength(13)
  })

  it('takes nothing off when the maximum is nothing', () => {
    const grid = aGrid(questions.slice(0, 1), { scoring: { method: 'points_mitigation', mitigation: rates } })
    expect(resultOf(grid, { answers: { r: 'a' } })).toMatchObject({ total: 11, maxMitigation: 0 })
  })
})

describe('rules and the bound', () => {
  it('takes the least favourable bound of every true rule but classifications', () => {
    const grid = aGrid([aQuestion('q')], {
      results: { levels: [{ code: 'l', label: '' }] },
      rules: [
        aRule('z', 'ceiling', true, { maxOpinion: 'favourable_with_reservations' }),
        aRule('b', 'alert', true, { maxOpinion: 'deferred' }),
        aRule('a', 'knockout', false, { maxOpinion: 'unfavourable' }),
        aRule('c', 'classification', true, { class: 'l', maxOpinion: 'unfavourable' }),
      ],
    })
    expect(resultOf(grid, {})).toMatchObject({ rules: ['b', 'z'], maxOpinion: 'deferred' })
  })

  it('reads scores, total and completeness rounded, and null in classification rules', () => {
    const reads = (name: string, value: number | null) => ({ '==': [{ var: name }, value] })
    const grid = aGrid(
      [
        aQuestion('a', { weight: 2, required: true }),
        aQuestion('b'),
        aQuestion('c', { required: true }),
        aQuestion('d', { required: true }),
      ],
      {
        results: { levels: [{ code: 'l', label: '' }] },
        rules: [
          aRule('section', 'alert', reads('sections.s', 66.7)),
          aRule('total', 'alert', reads('result.total', 66.7)),
          aRule('completeness', 'alert', reads('result.completeness', 0.3333)),
          aRule(
            'class',
            'classification',
            { and: [reads('sections.s', null), reads('result.total', null), reads('result.completeness', null)] },
            { class: 'l' },
          ),
        ],
      },
    )
    expect(resultOf(grid, { answers: { a: 4, b: 0 } })).toMatchObject({
      rules: ['completeness', 'section', 'total'],
      classification: 'l',
    })
  })

  it('sorts flags and rules by code point', () => {
    const flags = ['\u{1F600}', '\uFF5E', 'b', 'B', 'é']
    const grid = aGrid([
      aChoice('m', Object.fromEntries(flags.map((name, rank) => [`o${rank}`, { flag: name }])), { type: 'multiple' }),
    ])
    expect(resultOf(grid, { answers: { m: ['o0', 'o1', 'o2', 'o3', 'o4'] } }).flags).toEqual([
      'B',
      'b',
      'é',
      '\uFF5E',
      '\u{1F600}',
    ])
  })
})

describe('evidence and confidence', () => {
  it('expects a piece for an answered question, once a type, while the dossier has none', () => {
    const evidence = [
      { type: 'fria' },
      { type: 'fria' },
      { type: 'aipd', requiredWhen: { '<': [{ var: 'answers.a' }, 2] } },
    ]
    const grid = aGrid([
      aQuestion('a', { evidence }),
      aQuestion('b', { evidence: [{ type: 'fria' }] }),
      aQuestion('c', { evidence }),
    ])
    const expected = (pieces: Record<string, number>) =>
      resultOf(grid, { answers: { a: 1, b: 3 }, pieces }).expectedPieces
    expect(expected({ fria: 0 })).toEqual([
      { question: 'a', piece: 'fria' },
      { question: 'a', piece: 'aipd' },
      { question: 'b', piece: 'fria' },
    ])
    expect(expected({ fria: 1 })).toEqual([{ question: 'a', piece: 'aipd' }])
  })

  it('averages the confidence of effective answers to two digits', () => {
    const grid = aGrid(['a', 'b', 'c', 'd'].map(id => aQuestion(id)))
    expect(
      resultOf(grid, { answers: { a: 1, b: 1, c: 1 }, confidence: { a: 3, b: 2, c: 2, d: 1 } }).meanConfidence,
    ).toBe(2.33)
  })
})
