import { describe, expect, it } from 'vitest'
import type { GridFaultCode } from '#shared/domain/grid/grid-fault.ts'
import { gridFaults, loadGrid } from '#shared/domain/grid/load-grid.ts'
import { aChoice, aGridFile, aQuestion, aRule } from './a-grid.ts'
import { gridOf, jsonFiles, readJson } from './read-fixture.ts'

type Json = Record<string, unknown>
type Expected = { code: GridFaultCode; path: string; element: string; id: string }

const q = (changes: Json = {}) => aGridFile([aQuestion('q', changes)])
const rule = (type: string, changes: Json) => aGridFile([aQuestion('q')], { rules: [aRule('r', type, true, changes)] })
const when = (expression: unknown) => aGridFile([aQuestion('q')], { rules: [aRule('r', 'alert', expression)] })
const without = (file: Json, key: string) => Object.fromEntries(Object.entries(file).filter(([name]) => name !== key))
const inQuestion = (code: GridFaultCode, path = ''): Expected => {
  return { code, path: `sections[0].questions[0]${path}`, element: 'question', id: 'q' }
}
const inRule = (code: GridFaultCode, path = ''): Expected => ({
  code,
  path: `rules[0]${path}`,
  element: 'rule',
  id: 'r',
})
const inGrid = (code: GridFaultCode, path: string): Expected => ({ code, path, element: 'grid', id: '' })
const nested = (depth: number): unknown => (depth === 0 ? true : { '!': [nested(depth - 1)] })

const invalid: [string, unknown, Expected][] = [
  ['what is not an object', 'grid', inGrid('grid_schema', '')],
  ['another format', { ...q(), format: 'grid/2' }, inGrid('grid_schema', 'format')],
  ['a missing title', without(q(), 'title'), inGrid('grid_schema', 'title')],
  ['a version that is not three numbers', { ...q(), version: '1.0' }, inGrid('grid_schema', 'version')],
  ['an identifier in capitals', { ...q(), id: 'Grid' }, inGrid('grid_schema', 'id')],
  ['an unknown status', { ...q(), status: 'final' }, inGrid('grid_schema', 'status')],
  ['no source', { ...q(), sources: [] }, inGrid('grid_schema', 'sources')],
  ['a date that does not exist', { ...q(), validity: { from: '2026-02-30' } }, inGrid('grid_schema', 'validity.from')],
  ['no section', aGridFile([], { sections: [] }), inGrid('grid_schema', 'sections')],
  [
    'a scale of one level',
    aGridFile([aQuestion('q')], { scales: { m: { type: 'ordinal', levels: [{ value: 0, label: '', anchor: '' }] } } }),
    { code: 'grid_schema', path: 'scales.m.levels', element: 'scale', id: 'm' },
  ],
  [
    'an empty section',
    aGridFile([]),
    { code: 'grid_schema', path: 'sections[0].questions', element: 'section', id: 's' },
  ],
  ['an unknown type of question', q({ type: 'slider', scale: 'm' }), inQuestion('grid_schema', '.type')],
  ['an unknown capacity', q({ answeredBy: ['mayor'] }), inQuestion('grid_schema', '.answeredBy[0]')],
  ['nobody to answer', q({ answeredBy: [] }), inQuestion('grid_schema', '.answeredBy')],
  ['a negative weight', q({ weight: -1 }), inQuestion('grid_schema', '.weight')],
  [
    'a condition that is neither object nor boolean',
    q({ visibleWhen: 'yes' }),
    inQuestion('grid_schema', '.visibleWhen'),
  ],
  [
    'rounding that is not whole',
    { ...q(), scoring: { method: 'tree', rounding: 0.5 } },
    inGrid('grid_schema', 'scoring.rounding'),
  ],
  ['an unknown method', { ...q(), scoring: { method: 'sum' } }, inGrid('grid_schema', 'scoring.method')],
  ['an unknown key of the grid', { ...q(), author: 'x' }, inGrid('unknown_key', 'author')],
  ['an unknown key of a question', q({ requird: true }), inQuestion('unknown_key', '.requird')],
  [
    'an unknown key of a section',
    aGridFile([], { sections: [{ id: 's', title: '', questions: [aQuestion('q')], note: '' }] }),
    { code: 'unknown_key', path: 'sections[0].note', element: 'section', id: 's' },
  ],
  [
    'two sections of one id',
    aGridFile([], { sections: ['q', 'p'].map(id => ({ id: 's', title: '', questions: [aQuestion(id)] })) }),
    { code: 'duplicate_section', path: 'sections[1].id', element: 'section', id: 's' },
  ],
  [
    'two questions of one id, in two sections',
    aGridFile([], { sections: ['s', 't'].map(id => ({ id, title: '', questions: [aQuestion('q')] })) }),
    { code: 'duplicate_question', path: 'sections[1].questions[0].id', element: 'question', id: 'q' },
  ],
  [
    'two rules of one id',
    aGridFile([aQuestion('q')], { rules: [aRule('r', 'alert', true), aRule('r', 'alert', true)] }),
    { code: 'duplicate_rule', path: 'rules[1].id', element: 'rule', id: 'r' },
  ],
  [
    'two levels of one code',
    {
      ...q(),
      results: {
        levels: [
          { code: 'l', label: '' },
          { code: 'l', label: '' },
        ],
      },
    },
    { code: 'duplicate_level', path: 'results.levels[1].code', element: 'level', id: 'l' },
  ],
  [
    'a scale whose values are all equal',
    { ...q(), scales: { m: { type: 'ordinal', levels: [1, 1].map(value => ({ value, label: '', anchor: '' })) } } },
    { code: 'scale_without_extent', path: 'scales.m.levels', element: 'scale', id: 'm' },
  ],
  [
    'a question on a scale it does not name',
    aGridFile([without(aQuestion('q'), 'scale')]),
    inQuestion('scale_missing'),
  ],
  ['a scale that does not exist', q({ scale: 'x' }), inQuestion('unknown_scale', '.scale')],
  ['a scale named like a method of objects', q({ scale: 'toString' }), inQuestion('unknown_scale', '.scale')],
  ['a choice without options', q({ type: 'choice' }), inQuestion('options_missing')],
  ['a choice with an empty list of options', q({ type: 'multiple', options: [] }), inQuestion('options_missing')],
  [
    'options on a text',
    q({ type: 'text', options: [{ code: 'a', label: '' }] }),
    inQuestion('options_not_allowed', '.options'),
  ],
  [
    'two options of one code',
    q({
      type: 'choice',
      options: [
        { code: 'a', label: '' },
        { code: 'a', label: '' },
      ],
    }),
    inQuestion('duplicate_option', '.options[1].code'),
  ],
  ['a number without unit', q({ type: 'number' }), inQuestion('unit_missing')],
  ['a reference of a question that is not listed', q({ refs: ['rgpd'] }), inQuestion('unknown_reference', '.refs[0]')],
  [
    'a reference of a rule that is not listed',
    rule('alert', { refs: ['rgpd'] }),
    inRule('unknown_reference', '.refs[0]'),
  ],
  ['a knockout without bound', rule('knockout', { maxOpinion: undefined }), inRule('max_opinion_missing')],
  ['a ceiling without bound', rule('ceiling', { maxOpinion: undefined }), inRule('max_opinion_missing')],
  ['a knockout without waiver', rule('knockout', { waiver: undefined }), inRule('waiver_missing')],
  ['a required piece that names none', rule('required_piece', {}), inRule('piece_missing')],
  ['a next grid that names none', rule('next_grid', {}), inRule('grid_missing')],
  ['a classification without class', rule('classification', {}), inRule('class_missing')],
  ['a class that is no level', rule('classification', { class: 'high' }), inRule('unknown_class', '.class')],
  [
    'levels out of order',
    {
      ...q(),
      scoring: { method: 'weighted_mean', levelMeasure: 'total' },
      results: {
        levels: [
          { code: 'a', label: '', min: 50 },
          { code: 'b', label: '', min: 20 },
        ],
      },
    },
    { code: 'levels_not_ascending', path: 'results.levels[1].min', element: 'level', id: 'b' },
  ],
  ['an unknown operator', when({ '!!': [true] }), inRule('unknown_operator', '.when["!!"]')],
  [
    'the operator "if" of JsonLogic',
    when({ or: [false, { if: [true, 1, 2] }] }),
    inRule('unknown_operator', '.when.or[1].if'),
  ],
  ['an operator named like a method of objects', when({ toString: [] }), inRule('unknown_operator', '.when.toString')],
  [
    'an operator inside a list',
    when({ in: ['a', ['b', { cat: 'x' }]] }),
    inRule('unknown_operator', '.when.in[1][1].cat'),
  ],
  ['an expression of two operators', when({ '==': [1, 1], '!=': [1, 2] }), inRule('expression_shape', '.when')],
  ['an empty expression', when({}), inRule('expression_shape', '.when')],
  ['three operands for a comparison', when({ '<': [1, 2, 3] }), inRule('operand_count', '.when["<"]')],
  ['one operand for an equality', when({ '==': [1] }), inRule('operand_count', '.when["=="]')],
  ['no operand for a negation', when({ '!': [] }), inRule('operand_count', '.when["!"]')],
  ['a default operand of a variable', when({ var: ['answers.q', 0] }), inRule('operand_count', '.when.var')],
  ['a variable that is not a name', when({ '!': { var: 3 } }), inRule('unknown_variable', '.when["!"].var')],
  [
    'an expression nested without end',
    when(nested(2000)),
    { code: 'expression_depth', path: expect.any(String) as unknown as string, element: 'rule', id: 'r' },
  ],
]

const unknownVariables = [
  'answers.x',
  'notApplicable.x',
  'flags.x',
  'sections.x',
  'constants.x',
  'result.x',
  'result.toString',
  'constants.toString',
  'answers',
  'q',
  'pieces.',
  'other.q',
]

describe('loading refuses, naming the place,', () => {
  for (const [what, content, expected] of invalid) {
    it(what, () => {
      const loaded = loadGrid(content)
      if (loaded.ok) throw new Error('it was accepted')
      const { code, params } = loaded.error
      expect({ code, ...params }).toMatchObject(expected)
      expect(params?.message, 'a sentence that begins with the place').toMatch(/^[^:]+: .{10,}/)
      if (expected.id !== '') expect(params?.message).toContain(`${expected.element} "${expected.id}"`)
    })
  }

  for (const name of unknownVariables) {
    it(`the unknown variable "${name}"`, () => {
      const [fault, ...others] = gridFaults(when({ '==': [{ var: name }, 1] }))
      expect(fault).toMatchObject({ ...inRule('unknown_variable', '.when["=="][0].var'), name })
      expect(others).toEqual([])
    })
  }

  it('a variable that does not exist in each place an expression may stand', () => {
    const missing = { var: 'answers.x' }
    const places = aGridFile([], {
      sections: [
        {
          id: 's',
          title: '',
          visibleWhen: missing,
          questions: [aQuestion('q', { visibleWhen: missing, evidence: [{ type: 'fria', requiredWhen: missing }] })],
        },
      ],
      rules: [aRule('r', 'alert', missing)],
    })
    expect(
      gridFaults(places)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([
      'rules[0].when.var',
      'sections[0].questions[0].evidence[0].requiredWhen.var',
      'sections[0].questions[0].visibleWhen.var',
      'sections[0].visibleWhen.var',
    ])
  })

  it('every fault at once when asked for all of them', () => {
    const faults = gridFaults(
      aGridFile([aQuestion('q', { scale: 'x' }), aQuestion('q')], {
        rules: [aRule('r', 'next_grid', { var: 'flags.x' })],
      }),
    )
    expect(faults.map(({ code }) => code)).toEqual([
      'duplicate_question',
      'unknown_scale',
      'grid_missing',
      'unknown_variable',
    ])
  })
})

describe('loading accepts', () => {
  it('the six templates and the two Canadian questionnaires, without a fault', () => {
    const paths = [
      ...jsonFiles('resources/grids/'),
      'test/fixtures/aia-canada/aia-canada.v0.10.0.json',
      'test/fixtures/aia-canada/aia-canada.v1.0.1.json',
    ]
    for (const path of paths) expect(gridFaults(readJson(path)), path).toEqual([])
  })

  it('and keeps the keys that the schema lets be', () => {
    const content = aGridFile([aChoice('q', { a: { colour: 'red' } }, { evidence: [{ type: 'fria', note: 'x' }] })], {
      adoption: { act: 'Délibération 12', date: '2026-03-01', place: 'Paris' },
      replaces: [{ version: '0.9.0', mapping: { old: 'q', gone: null }, why: 'x' }],
      constants: { table: { a: 1 } },
      rules: [aRule('r', 'alert', true, { colour: 'blue' })],
    })
    const before = structuredClone(content)
    expect(gridOf(content).file).toEqual(before)
    expect(content).toEqual(before)
  })

  it('defaults where the file is silent', () => {
    const grid = gridOf(aGridFile([{ id: 'q', label: 'q', type: 'text', answeredBy: ['dpo'] }]))
    expect(grid.questionById.get('q')).toMatchObject({
      index: 0,
      sectionId: 's',
      kind: 'information',
      weight: 1,
      required: false,
      notApplicable: { allowed: false, justification: 'optional' },
      uncertain: false,
      justification: 'none',
      evidence: [],
    })
    expect(grid.scoring).toEqual({ method: 'weighted_mean', unanswered: 'exclude', minCompleteness: 0, rounding: 1 })
    expect([grid.reference, grid.showTotal, grid.sections[0]?.weight]).toEqual(['test@1.0.0', true, 1])
  })

  it("a question's own anchors in place of those of its scale", () => {
    const question = gridOf(q({ anchors: { 1: 'own' } })).questionById.get('q')
    expect(question?.type === 'scale' && question.levels.slice(0, 2).map(({ anchor }) => anchor)).toEqual([
      'anchor 0',
      'own',
    ])
  })
})
