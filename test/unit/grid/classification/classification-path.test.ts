import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classificationPath } from '#shared/domain/grid/classification/classification-path.ts'
import { conjuncts } from '#shared/domain/grid/classification/conjuncts.ts'
import { runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { propertySeed } from '../../property-seed.ts'
import { gridOf, readJson } from '../read-fixture.ts'

const grid = gridOf(readJson('resources/grids/classement-ria.v1.0.0.json'))

function pathOf(answers: GridInput['answers'], on: Grid = grid) {
  const evaluation = runEvaluation(on, answers ? { answers } : {})
  if (!evaluation.ok) throw new Error(evaluation.error.code)
  const path = classificationPath(on, evaluation.value.settled)
  if (!path) throw new Error('no class to give')
  return { ...path, result: evaluation.value.result }
}

const stateOf = (path: ReturnType<typeof pathOf>, code: string) => path.classes.find(one => one.code === code)?.state

describe('the way to a class of the AI Act', () => {
  it('ends at once outside the scope, and nothing of what follows can hold', () => {
    const path = pathOf({ 'a-sia': 'non' })
    expect(path.retained?.rule.id).toBe('cl-hors')
    expect(path.classes.map(({ code, state }) => [code, state])).toEqual([
      ['hors_champ', 'retained'],
      ['interdit', 'fails'],
      ['haut_risque', 'fails'],
      ['transparence', 'fails'],
      ['minimal', 'fails'],
    ])
  })

  it('leaves open what an answer not given yet may still make true', () => {
    const path = pathOf({ 'a-sia': 'oui', 'a-exclusion': 'non' })
    expect(path.retained?.rule.class).toBe('minimal')
    expect(stateOf(path, 'interdit')).toBe('open')
    const [step] = path.classes.find(({ code }) => code === 'interdit')?.steps ?? []
    const missing = step?.conditions.flatMap(({ open, answers }) => (open ? answers : []))
    expect(missing?.map(({ question }) => question.id)).toContain('b-notation')
    expect(path.result.conclusive).toBe(false)
  })

  it('says which answer leads there, under which article and from when', () => {
    const path = pathOf({ 'a-sia': 'oui', 'a-exclusion': 'non', 'b-notation': 'oui' })
    expect(path.retained?.rule.refs).toEqual([expect.objectContaining({ article: '5', applicableFrom: '2025-02-02' })])
    const raised = path.retained?.conditions.flatMap(({ answers }) => answers.filter(({ value }) => value === 'oui'))
    expect(raised?.map(({ question }) => question.id)).toEqual(['a-sia', 'b-notation'])
    const high = path.classes.find(({ code }) => code === 'haut_risque')
    expect(high?.state).toBe('fails')
    expect(
      high?.steps
        .flatMap(({ conditions }) => conditions.flatMap(({ answers }) => answers))
        .some(({ hidden }) => hidden),
    ).toBe(true)
  })

  it('tells a class that holds too from one that does not', () => {
    const path = pathOf({
      'a-sia': 'oui',
      'a-exclusion': 'non',
      'c-domaine': ['emploi'],
      'c-derogation': 'non',
      'd-conversation': 'oui',
    })
    expect(path.result.classification).toBe('haut_risque')
    expect(stateOf(path, 'transparence')).toBe('outranked')
    expect(stateOf(path, 'minimal')).toBe('outranked')
    expect(stateOf(path, 'hors_champ')).toBe('fails')
  })

  it('is the result, whatever the answers', () => {
    const choices = grid.questions.flatMap(question =>
      question.type === 'choice'
        ? [[question.id, fc.option(fc.constantFrom(...question.options.map(({ code }) => code)))] as const]
        : [],
    )
    fc.assert(
      fc.property(fc.record(Object.fromEntries(choices)), answers => {
        const path = pathOf(answers)
        expect(path.retained?.rule.class ?? null).toBe(path.result.classification)
        for (const { state, conditions } of path.steps) {
          const holds = conditions.every(condition => condition.holds)
          expect(holds).toBe(state === 'retained' || state === 'outranked')
        }
        const first = path.steps.find(({ conditions }) => conditions.every(({ holds }) => holds))
        expect(first?.rule.priority).toBe(path.retained?.rule.priority)
      }),
      propertySeed(200),
    )
  })
})

it('a grid without classes has no path', () => {
  const other = gridOf(readJson('resources/grids/boussole-nantes.v1.0.0.json'))
  const evaluation = runEvaluation(other, {})
  if (!evaluation.ok) throw new Error(evaluation.error.code)
  expect(classificationPath(other, evaluation.value.settled)).toBeNull()
})

it('conditions that must all hold are told apart, and nothing else is taken apart', () => {
  const a = { '==': [{ var: 'answers.a' }, 1] }
  const b = { or: [a, { and: [a, a] }] }
  expect(conjuncts({ and: [{ and: [a] }, b, { and: a }] })).toEqual([a, b, a])
  expect(conjuncts(b)).toEqual([b])
  expect(conjuncts({ and: [] })).toEqual([])
  expect(conjuncts(undefined)).toEqual([])
  expect(conjuncts(true)).toEqual([true])
})
