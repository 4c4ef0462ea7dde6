import { describe, expect, it } from 'vitest'
import { explain } from '#shared/domain/grid/explain.ts'
import { rulesExceeded } from '#shared/domain/grid/explain-bound.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { visibleSections } from '#shared/domain/grid/visible-questions.ts'
import { aChoice, aGrid, aQuestion, aRule } from './a-grid.ts'
import { gridOf, readJson } from './read-fixture.ts'

function explained(grid: Grid, input: GridInput) {
  const explanation = explain(grid, input)
  if (!explanation.ok) throw new Error(String(explanation.error.params?.message))
  return explanation.value
}

describe('what bounds the opinion', () => {
  const grid = aGrid([aQuestion('q')], {
    references: [{ id: 'ria-5', text: 'Regulation (EU) 2024/1689', article: '5' }],
    rules: [
      aRule('soft', 'ceiling', true, { maxOpinion: 'favourable_with_reservations', waiver: 'chair' }),
      aRule(
        'hard',
        'knockout',
        { '==': [{ var: 'answers.q' }, 0] },
        { maxOpinion: 'unfavourable', waiver: 'never', refs: ['ria-5'] },
      ),
      aRule('note', 'alert', true, { maxOpinion: 'deferred', waiver: 'chair' }),
      aRule('none', 'ceiling', true, { maxOpinion: 'favourable' }),
    ],
  })

  it('is listed from the strictest rule, each with the waiver that it provides and no other', () => {
    const { bound } = explained(grid, { answers: { q: 0 } })
    expect(bound.maxOpinion).toBe('unfavourable')
    expect(bound.rules.map(({ rule, waiver }) => [rule.id, waiver])).toEqual([
      ['hard', 'never'],
      ['note', 'never'],
      ['soft', 'chair'],
    ])
  })

  it('asks a waiver of each rule that an opinion departs from', () => {
    const { bound } = explained(grid, { answers: { q: 0 } })
    const exceeded = (sense: Parameters<typeof rulesExceeded>[1]) =>
      rulesExceeded(bound, sense).map(({ rule }) => rule.id)
    expect(exceeded('favourable')).toEqual(['hard', 'note', 'soft'])
    expect(exceeded('favourable_with_reservations')).toEqual(['hard', 'note'])
    expect(exceeded('unfavourable')).toEqual([])
  })

  it('shows what each true rule read and the reference it rests on', () => {
    const { rules } = explained(grid, { answers: { q: 0 } })
    const hard = rules.find(({ rule }) => rule.id === 'hard')
    expect(hard?.readings).toEqual([{ variable: 'answers.q', value: 0 }])
    expect(hard?.rule.refs).toEqual([{ id: 'ria-5', text: 'Regulation (EU) 2024/1689', article: '5' }])
    expect(explained(grid, { answers: { q: 1 } }).rules.map(({ rule }) => rule.id)).toEqual(['soft', 'note', 'none'])
  })
})

describe('progress', () => {
  const sections = [
    {
      id: 's',
      title: '',
      minScore: 60,
      questions: [aQuestion('a', { required: true }), aQuestion('b', { notApplicable: { allowed: true } })],
    },
    {
      id: 't',
      title: '',
      questions: [
        aChoice('c', { yes: { flag: 'on' }, no: 1 }, { required: true }),
        aQuestion('d', { required: true, visibleWhen: { var: 'flags.on' } }),
      ],
    },
    { id: 'u', title: '', visibleWhen: false, questions: [aQuestion('e', { required: true })] },
  ]
  const grid = aGrid([], { sections, rules: [aRule('k', 'knockout', { '<': [{ var: 'answers.d' }, 1] })] })
  const input = { answers: { a: 2, c: 'yes' }, notApplicable: ['b'] }

  it('counts the visible questions of each section', () => {
    const counts = explained(grid, input).sections.map(section => ({
      id: section.section.id,
      visible: section.visible.map(({ id }) => id),
      answered: section.answered,
      notApplicable: section.notApplicable,
      required: section.required,
      missing: section.missing.map(({ id }) => id),
      score: section.score,
      belowMinimum: section.belowMinimum,
    }))
    expect(counts).toEqual([
      {
        id: 's',
        visible: ['a', 'b'],
        answered: 1,
        notApplicable: 1,
        required: 1,
        missing: [],
        score: 50,
        belowMinimum: true,
      },
      {
        id: 't',
        visible: ['c', 'd'],
        answered: 1,
        notApplicable: 0,
        required: 2,
        missing: ['d'],
        score: 0,
        belowMinimum: false,
      },
      {
        id: 'u',
        visible: [],
        answered: 0,
        notApplicable: 0,
        required: 0,
        missing: [],
        score: null,
        belowMinimum: false,
      },
    ])
  })

  it('names what a knockout waits for and what makes a score', () => {
    const { decisiveMissing, sections } = explained(grid, input)
    expect(decisiveMissing.map(({ id }) => id)).toEqual(['d'])
    expect(sections[0]?.contributions.map(({ question, share, answered }) => [question.id, share, answered])).toEqual([
      ['a', 0.5, true],
    ])
  })

  it('shows a form the sections that have a visible question', () => {
    const shown = visibleSections(grid, { answers: { c: 'no' } })
    expect(shown.map(({ section, questions }) => [section.id, questions.map(({ id }) => id)])).toEqual([
      ['s', ['a', 'b']],
      ['t', ['c']],
    ])
  })
})

describe('the class and why not the others', () => {
  it('lists the steps from the highest priority, with what each read', () => {
    const grid = gridOf(readJson('resources/grids/classement-ria.v1.0.0.json'))
    const { input } = readJson('test/fixtures/grids/classement-ria.chatbot.json') as { input: unknown }
    const read = readInput(input)
    if (!read.ok) throw new Error('the vector cannot be read')
    const { classification, result } = explained(grid, read.value)
    expect(result.classification).toBe('transparence')
    expect(classification.retained?.class).toBe('transparence')
    const priorities = classification.steps.map(({ rule }) => rule.priority)
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
    const firstTrue = classification.steps.find(({ isTrue }) => isTrue)
    expect(firstTrue?.retained).toBe(true)
    expect(classification.steps.filter(({ retained }) => retained)).toHaveLength(1)
    const refused = classification.steps.find(({ rule }) => rule.class === 'interdit')
    expect(refused?.isTrue).toBe(false)
    expect(refused?.readings.length).toBeGreaterThan(0)
    expect(refused?.readings.every(({ value }) => value === null || value !== true)).toBe(true)
  })
})
