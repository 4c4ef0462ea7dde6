import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { gridsFr } from '#renderer/features/grids/texts.fr.ts'
import { gridFaultsEn } from '#renderer/ui/grid-faults/texts.en.ts'
import { gridFaultsFr } from '#renderer/ui/grid-faults/texts.fr.ts'
import { type GridFileReading, readGridFile } from '#shared/domain/grid/file/read-grid-file.ts'
import { gridFile, levelSource, scaleSource } from '#shared/domain/grid/grid-schema.ts'
import { optionSource, questionSource, sectionSource } from '#shared/domain/grid/question-schema.ts'
import { ruleSource } from '#shared/domain/grid/rule-schema.ts'
import { aGridFile, aQuestion, aRule } from '#test/unit/grid/a-grid.ts'

type Json = Record<string, unknown>

const faultsOf = (reading: GridFileReading) => (reading.kind === 'faults' ? reading.faults : [])
const q = (changes: Json) => aGridFile([aQuestion('q', changes)])
const rule = (changes: Json, type = 'alert') =>
  aGridFile([aQuestion('q')], { rules: [aRule('r', type, true, changes)] })
const nested = (depth: number): unknown => (depth === 0 ? true : { '!': [nested(depth - 1)] })

/** Broken grids, one a kind of fault, and texts that are no JSON. */
const broken: unknown[] = [
  { ...q({}), title: undefined },
  q({ label: 1 }),
  q({ weight: 'heavy' }),
  q({ weight: -1 }),
  q({ required: 'yes' }),
  q({ answeredBy: 'member' }),
  q({ answeredBy: [] }),
  q({ answeredBy: ['mayor'] }),
  q({ notApplicable: true }),
  q({ visibleWhen: 'yes' }),
  q({ id: 'Q' }),
  q({ requird: true }),
  q({ scale: undefined }),
  q({ scale: 'x' }),
  q({ type: 'choice' }),
  q({ options: [] }),
  q({ type: 'number' }),
  q({ refs: ['x'] }),
  q({
    type: 'choice',
    options: [
      { code: 'a', label: '' },
      { code: 'a', label: '' },
    ],
  }),
  { ...q({}), version: '1' },
  { ...q({}), validity: { from: '2026-02-30' } },
  { ...q({}), scoring: { method: 'tree', rounding: 0.5 } },
  { ...q({}), scales: { m: { type: 'ordinal', levels: [1, 1].map(value => ({ value, label: '', anchor: '' })) } } },
  aGridFile([aQuestion('q'), aQuestion('q')]),
  aGridFile([], { sections: ['a', 'b'].map(id => ({ id: 's', title: '', questions: [aQuestion(id)] })) }),
  aGridFile([aQuestion('q')], { rules: [aRule('r', 'alert', true), aRule('r', 'alert', true)] }),
  aGridFile([aQuestion('q')], { results: { levels: ['a', 'a'].map(code => ({ code, label: '' })) } }),
  aGridFile([aQuestion('q')], {
    scoring: { method: 'weighted_mean', levelMeasure: 'total' },
    results: { levels: [5, 1].map(min => ({ code: `l${min}`, label: '', min })) },
  }),
  rule({ class: 'x' }),
  rule({}, 'classification'),
  rule({ maxOpinion: undefined }, 'knockout'),
  rule({ waiver: undefined }, 'ceiling'),
  rule({}, 'required_piece'),
  rule({}, 'next_grid'),
  ...[{}, nested(300), { over: 1 }, { '<': [1] }, { var: ['a', 1] }, { var: 'answers.x' }].map(when => rule({ when })),
]
const texts = ['', '{,}', '{', '["\n"]', '[01]', '['.repeat(2000), '{} {}', '{"a": 1, "a": 2}']

const found = [...broken.map(content => JSON.stringify(content)), ...texts].map(text => faultsOf(readGridFile(text)))

describe.each([
  ['French', 'fr', gridFaultsFr],
  ['English', 'en', gridFaultsEn],
] as const)('the faults of a grid in %s', (_, language, messages) => {
  it('each have a sentence, filled with what was found', () => {
    for (const fault of found.flat()) {
      const message = messages[fault.code]
      const sentence = new IntlMessageFormat(message, language).format({ name: fault.name, ...fault.params })
      expect(String(sentence), fault.code).toMatch(/^.{10,}$/s)
      expect(String(sentence)).not.toMatch(/undefined|\{\w+[,}]/)
    }
  })
})

it('every sentence is one that a file can deserve', () => {
  expect(found.filter(faults => faults.length === 0)).toEqual([])
  expect([...new Set(found.flat().map(({ code }) => code))].toSorted()).toEqual(Object.keys(gridFaultsFr).toSorted())
})

it('every field that a comparison may show has a name', () => {
  const shapes = [gridFile, sectionSource, questionSource, optionSource, ruleSource, levelSource, scaleSource]
  const lists = [
    '$schema',
    'format',
    'replaces',
    'sources',
    'references',
    'constants',
    'scales',
    'sections',
    'rules',
    'results',
    'questions',
    'options',
    'evidence',
    'levels',
    'anchors',
    'notApplicable',
    'validity',
    'scoring',
  ]
  const fields = shapes.flatMap(({ shape }) => Object.keys(shape)).filter(field => !lists.includes(field))
  expect(fields.filter(field => !(field in gridsFr.field))).toEqual([])
})
