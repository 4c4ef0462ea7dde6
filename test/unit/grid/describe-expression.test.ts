import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/domain/grid/compile-expression.ts'
import { describeExpression } from '#shared/domain/grid/describe-expression.ts'
import { expressionNames } from '#shared/domain/grid/description/expression-names.ts'
import { englishExpressionWords, frenchExpressionWords } from '#shared/domain/grid/description/expression-words.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { vocabularyOf } from '#shared/domain/grid/variable.ts'
import { propertySeed } from '../property-seed.ts'
import { aChoice, aGrid, aQuestion } from './a-grid.ts'
import { gridOf, jsonFiles, readJson } from './read-fixture.ts'

const { file } = aGrid(
  [
    aChoice('face', { yes: { flag: 'biometrics', label: 'Yes' }, no: { label: 'No' } }, { label: 'Faces?' }),
    aQuestion('bias', { label: 'Bias measured?' }),
    aQuestion('power', { type: 'number', unit: 'kWh', label: 'Power used' }),
  ],
  {
    constants: { cap: 10_000 },
    results: { levels: [{ code: 'high', label: 'High risk' }] },
  },
)
const names = expressionNames(file as GridFile, type => (type === 'fria' ? 'rights assessment' : type))
const english = (source: unknown) => describeExpression(source, names, englishExpressionWords)
const french = (source: unknown) => describeExpression(source, names, frenchExpressionWords)

const is = (name: string, value: unknown) => ({ '==': [{ var: name }, value] })

describe('a condition in words', () => {
  it.each([
    [undefined, 'always'],
    [false, 'never'],
    [is('answers.face', 'no'), 'the answer to “Faces?” is “No”'],
    [{ '!=': [{ var: 'answers.face' }, 'yes'] }, 'the answer to “Faces?” is not “Yes” (or is missing)'],
    [is('answers.face', null), 'there is no answer to “Faces?”'],
    [{ '!': [is('answers.face', null)] }, 'there is an answer to “Faces?”'],
    [is('flags.biometrics', true), 'the flag “biometrics” is raised'],
    [{ '!': [is('flags.biometrics', true)] }, 'the flag “biometrics” is not raised'],
    [{ var: 'notApplicable.bias' }, '“Bias measured?” is not applicable'],
    [{ '<': [{ var: 'answers.bias' }, 2] }, 'the answer to “Bias measured?” is below 2 (“level 2”)'],
    [{ '<': [{ var: 'sections.s' }, 50] }, 'the score of the section “Section” is below 50'],
    [
      { '!': [{ '<': [{ var: 'sections.s' }, 50] }] },
      'the score of the section “Section” is not below 50 (or is missing)',
    ],
    [{ '<': [{ var: 'pieces.fria' }, 1] }, 'no document “rights assessment” is in the file'],
    [
      { '>': [{ var: 'answers.power' }, { var: 'constants.cap' }] },
      'the answer to “Power used” is above the constant “cap” (10,000)',
    ],
    [{ '>=': [{ var: 'answers.power' }, 1.5] }, 'the answer to “Power used” is at least 1.5 kWh'],
    [is('result.classification', 'high'), 'the class retained is “High risk”'],
    [{ in: [{ var: 'answers.face' }, ['yes', 'no']] }, 'the answer to “Faces?” is one of “Yes”, “No”'],
    [{ in: ['yes', { var: 'answers.face' }] }, 'the answer to “Faces?” includes “Yes”'],
    [{ between: [1, 2] }, 'a condition that cannot be read ({"between": [1, 2]})'],
  ])('says %j', (source, sentence) => {
    expect(english(source)).toBe(sentence)
  })

  it('keeps apart what « and » and « or » join, and goes inside a negation', () => {
    const raised = is('flags.biometrics', true)
    const low = { '<': [{ var: 'answers.bias' }, 2] }
    expect(french({ and: [raised, { or: [low, is('answers.face', 'no')] }] })).toBe(
      'le drapeau « biometrics » est levé et (la réponse à « Bias measured? » est au-dessous de 2 (« level 2 ») ou la réponse à « Faces? » est « No »)',
    )
    expect(french({ '!': [{ and: [raised, is('answers.face', 'no')] }] })).toBe(
      'le drapeau « biometrics » n’est pas levé ou la réponse à « Faces? » n’est pas « No » (ou manque)',
    )
  })

  it('calls a variable the grid does not have by its own name', () => {
    expect(french(is('answers.gone', 'x'))).toBe('la variable inconnue « answers.gone » est « x »')
  })

  it('says every condition of the grids that ship, in both languages', () => {
    for (const path of jsonFiles('resources/grids/')) {
      const grid = gridOf(readJson(path))
      const named = expressionNames(grid.file)
      const conditions = [
        ...grid.rules.map(({ when }) => when.source),
        ...grid.questions.flatMap(({ visibleWhen, evidence }) => [
          visibleWhen.source,
          ...evidence.map(({ requiredWhen }) => requiredWhen.source),
        ]),
      ]
      for (const words of [frenchExpressionWords, englishExpressionWords]) {
        for (const condition of conditions) {
          const sentence = describeExpression(condition, named, words)
          expect(sentence).not.toMatch(/[{}]|undefined|inconnue|unknown|cannot be read|ne se lit pas/)
        }
      }
    }
  })
})

const variables = {
  'answers.face': 'Faces?',
  'answers.power': 'Power used',
  'notApplicable.bias': 'Bias measured?',
  'flags.biometrics': 'biometrics',
  'sections.s': 'Section',
  'pieces.fria': 'rights assessment',
  'constants.cap': 'cap',
} as const

type Json = null | boolean | number | string | Json[] | { [operator: string]: Json }

const { expression } = fc.letrec<{ expression: Json }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom<Json>(null, true, false, 0, 1, 2, '', 'yes', [], ['yes', 'no'], [null]),
    fc.constantFrom(...Object.keys(variables)).map(name => ({ var: name })),
    fc.array(tie('expression'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'), tie('expression'), tie('expression'))
      .map(([operator, left, right]) => ({ [operator]: [left, right] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('expression'), { maxLength: 3 }))
      .map(([operator, operands]) => ({ [operator]: operands })),
    tie('expression').map(operand => ({ '!': [operand] })),
  ),
}))

describe('whatever the condition', () => {
  it('names every variable that it reads', () => {
    const vocabulary = vocabularyOf(file as GridFile)
    fc.assert(
      fc.property(expression, source => {
        const faults: unknown[] = []
        const { reads } = compileExpression(source, [], vocabulary, fault => faults.push(fault))
        expect(faults).toEqual([])
        for (const sentence of [english(source), french(source)]) {
          for (const { name } of reads) expect(sentence).toContain(variables[name as keyof typeof variables])
        }
      }),
      propertySeed(500),
    )
  })

  it('never throws, on any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), source => {
        expect(english(source)).not.toBe('')
        expect(french({ and: [{ '!': source }, { var: source }, { in: source }] })).not.toBe('')
      }),
      propertySeed(300),
    )
  })

  it('stops where loading refuses what is nested too deeply', () => {
    let deep: unknown = { var: 'answers.face' }
    for (let depth = 0; depth < 5000; depth++) deep = depth % 2 === 0 ? { '!': [deep] } : { and: [deep, true] }
    expect(english(deep).length).toBeLessThan(5000)
  })
})
