import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { propertySeed } from '../property-seed.ts'
import { aChoice, aGrid, aQuestion, aRule, resultOf } from './a-grid.ts'

const questions = [
  aQuestion('n', { type: 'number', unit: 'kWh', kind: 'information' }),
  aQuestion('t', { type: 'text', kind: 'information' }),
  aQuestion('hidden', { type: 'text', kind: 'information', visibleWhen: false }),
  aQuestion('na', { notApplicable: { allowed: true } }),
  aChoice('m', { a: { flag: 'raised' }, b: 0 }, { type: 'multiple', kind: 'information' }),
]
const constants = { text: 'oui', yes: true, no: false, zero: 0, list: ['a', 'b'], date: '2026-01-01', none: null }

/** Whether an expression is true for an input, on a grid with the questions above. */
function isTrue(when: unknown, input: GridInput = {}): boolean {
  const wrapped = typeof when === 'object' && when !== null && !Array.isArray(when) ? when : { and: [when] }
  const grid = aGrid(questions, { constants, rules: [aRule('r', 'alert', wrapped)] })
  return resultOf(grid, input).rules.includes('r')
}
const read = (name: string) => ({ var: name })

describe('equality', () => {
  it('converts nothing', () => {
    for (const [left, right] of [
      [1, true],
      [0, false],
      [1, '1'],
      ['', null],
      [0, null],
      [false, null],
      [[], null],
      [['a'], 'a'],
    ]) {
      expect(isTrue({ '==': [left, right] }), JSON.stringify([left, right])).toBe(false)
      expect(isTrue({ '!=': [left, right] }), JSON.stringify([left, right])).toBe(true)
    }
    expect(isTrue({ '==': [1, 1.0] })).toBe(true)
    expect(isTrue({ '==': [null, null] })).toBe(true)
  })

  it('compares arrays element by element', () => {
    expect(isTrue({ '==': [read('answers.m'), ['a', 'b']] }, { answers: { m: ['a', 'b'] } })).toBe(true)
    expect(isTrue({ '==': [read('answers.m'), ['a', 'b']] }, { answers: { m: ['b', 'a'] } })).toBe(false)
    expect(isTrue({ '==': [read('answers.m'), ['a', 'b']] }, { answers: { m: ['a'] } })).toBe(false)
    expect(isTrue({ '==': [read('answers.m'), read('constants.list')] }, { answers: { m: ['a', 'b'] } })).toBe(true)
  })

  it('sees an unanswered, a hidden and a not applicable question as null, so that it differs from any answer', () => {
    const unanswered = (id: string) => ({ '==': [read(`answers.${id}`), null] })
    expect(isTrue(unanswered('t'))).toBe(true)
    expect(isTrue(unanswered('t'), { answers: { t: null } })).toBe(true)
    expect(isTrue(unanswered('t'), { answers: { t: '' } })).toBe(false)
    expect(isTrue(unanswered('hidden'), { answers: { hidden: 'x' } })).toBe(true)
    expect(isTrue(unanswered('na'), { answers: { na: 3 }, notApplicable: ['na'] })).toBe(true)
    expect(isTrue({ '!=': [read('answers.t'), 'oui'] })).toBe(true)
  })
})

describe('comparison', () => {
  const operators = ['<', '<=', '>', '>=']

  it('is true only between two numbers', () => {
    expect(isTrue({ '<': [1, 2] })).toBe(true)
    expect(isTrue({ '<=': [2, 2] })).toBe(true)
    expect(isTrue({ '>': [3, 2] })).toBe(true)
    expect(isTrue({ '>=': [2, 3] })).toBe(false)
    for (const other of [null, 'a', '2026-02-01', true, [1]]) {
      for (const operator of operators) {
        expect(isTrue({ [operator]: [other, 1] })).toBe(false)
        expect(isTrue({ [operator]: [1, other] })).toBe(false)
        expect(isTrue({ [operator]: [other, other] })).toBe(false)
      }
    }
    expect(isTrue({ '<': [read('constants.date'), '2026-02-01'] })).toBe(false)
  })

  it('with a missing answer is false, whatever the other side', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...operators),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (operator, number) => {
          expect(isTrue({ [operator]: [read('answers.n'), number] })).toBe(false)
          expect(isTrue({ [operator]: [number, read('answers.n')] })).toBe(false)
          expect(isTrue({ [operator]: [read('answers.hidden'), number] }, { answers: { hidden: 5 } })).toBe(false)
        },
      ),
      propertySeed(50),
    )
  })
})

describe('the other operators', () => {
  it('find an element in an array and a piece of text in a text, and nothing elsewhere', () => {
    expect(isTrue({ in: ['a', ['a', 'b']] })).toBe(true)
    expect(isTrue({ in: ['c', ['a', 'b']] })).toBe(false)
    expect(isTrue({ in: [1, ['1']] })).toBe(false)
    expect(isTrue({ in: ['a', read('answers.m')] }, { answers: { m: ['b', 'a'] } })).toBe(true)
    expect(isTrue({ in: [read('answers.t'), ['oui', 'non']] }, { answers: { t: 'oui' } })).toBe(true)
    expect(isTrue({ in: ['ou', 'oui'] })).toBe(true)
    expect(isTrue({ in: [1, '1'] })).toBe(false)
    expect(isTrue({ in: ['a', null] })).toBe(false)
    expect(isTrue({ in: [null, [null]] })).toBe(true)
  })

  it('hold null, false, 0, "" and [] for false and all the rest for true', () => {
    for (const falsy of [null, false, 0, '', []]) expect(isTrue({ '!': [falsy] }), JSON.stringify(falsy)).toBe(true)
    for (const truthy of [true, 1, -1, 'false', '0', [null], [0]]) {
      expect(isTrue({ and: [truthy] }), JSON.stringify(truthy)).toBe(true)
    }
  })

  it('take any number of conditions for and, or; a single operand may stand without array', () => {
    expect(isTrue({ and: [true, 1, 'x'] })).toBe(true)
    expect(isTrue({ and: [true, 0, 'x'] })).toBe(false)
    expect(isTrue({ or: [false, null, 'x'] })).toBe(true)
    expect(isTrue({ or: [] })).toBe(false)
    expect(isTrue({ and: [] })).toBe(true)
    expect(isTrue({ '!': read('answers.t') })).toBe(true)
    expect(isTrue({ and: { '==': [1, 1] } })).toBe(true)
    expect(isTrue({ '==': [{ and: ['x'] }, true] })).toBe(true)
    expect(isTrue({ '==': [{ or: [0] }, false] })).toBe(true)
  })
})

describe('variables', () => {
  it('are true or null for flags and not applicable, never false', () => {
    expect(isTrue({ '==': [read('flags.raised'), true] }, { answers: { m: ['a'] } })).toBe(true)
    expect(isTrue({ '==': [read('flags.raised'), null] })).toBe(true)
    expect(isTrue({ '==': [read('flags.raised'), false] })).toBe(false)
    expect(isTrue({ '==': [read('notApplicable.na'), true] }, { notApplicable: ['na'] })).toBe(true)
    expect(isTrue({ '==': [read('notApplicable.na'), false] })).toBe(false)
  })

  it('say not applicable of a hidden question too', () => {
    const grid = aGrid([aQuestion('q', { visibleWhen: false, notApplicable: { allowed: true } })], {
      rules: [aRule('r', 'alert', read('notApplicable.q'))],
    })
    expect(resultOf(grid, { notApplicable: ['q'] }).rules).toEqual(['r'])
  })

  it('count pieces from 0 and read constants of any kind', () => {
    expect(isTrue({ '==': [read('pieces.fria'), 0] })).toBe(true)
    expect(isTrue({ '>=': [read('pieces.fria'), 2] }, { pieces: { fria: 2 } })).toBe(true)
    expect(isTrue({ '==': [read('constants.text'), 'oui'] })).toBe(true)
    expect(isTrue(read('constants.yes'))).toBe(true)
    expect(isTrue({ '==': [read('constants.none'), null] })).toBe(true)
  })

  it('are split at the first dot, and a name of the language is no trap', () => {
    const grid = aGrid([aQuestion('a.b', { type: 'text' }), aQuestion('constructor', { type: 'text' })], {
      rules: [
        aRule('dotted', 'alert', { '==': [read('answers.a.b'), 'x'] }),
        aRule('trap', 'alert', { '!=': [read('answers.constructor'), null] }),
        aRule('pieces', 'alert', { '!=': [read('pieces.toString'), 0] }),
      ],
    })
    expect(resultOf(grid, { answers: { 'a.b': 'x' } }).rules).toEqual(['dotted'])
    expect(resultOf(grid, { answers: { constructor: 'y' } }).rules).toEqual(['trap'])
  })
})
