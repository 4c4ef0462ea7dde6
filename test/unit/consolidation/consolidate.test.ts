import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDisagreement } from '#shared/domain/consolidation/by-disagreement.ts'
import { passes } from '#shared/domain/consolidation/criterion-filter.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { chaptersOf, manifestoChapters } from '#shared/domain/grid/manifesto.ts'
import { type College, colleges } from '#shared/domain/member.ts'
import { aChoice, aGrid, aQuestion, fiveLevels } from '../grid/a-grid.ts'
import { propertySeed } from '../property-seed.ts'
import { anAnswer, consolidated } from './a-round.ts'

const lowMedian = { method: 'weighted_mean', aggregation: { members: 'low_median', dispersionAlert: 2 } }
const grid = aGrid(
  [
    aQuestion('calm'),
    aQuestion('split'),
    aQuestion('wide'),
    aChoice('kind', { a: 1, b: 0, c: 0 }),
    aQuestion('cost', { type: 'number', unit: '€' }),
  ],
  { scoring: lowMedian },
)
const marks = {
  calm: [2, 2, 2, 3],
  split: [0, 0, 3, 3],
  wide: [0, 1, 2, 3],
  kind: ['a', 'a', 'b', 'a'],
  cost: [10, 4000, 10, 10],
}
const seats: College[] = ['elected', 'users']
const of = (id: string, all = consolidated(grid, marks, seats)) => {
  const found = all.find(({ question }) => question.id === id)
  if (!found) throw new Error(`no criterion ${id}`)
  return found
}

describe('a criterion as the members marked it', () => {
  it('has its measures, its proposal and its colleges', () => {
    const { spread, aggregation, number } = of('split')
    expect(number).toBe('1.2')
    expect(aggregation).toEqual({ value: 0, voters: 4, dispersion: 3, alert: true })
    expect(spread).toMatchObject({ median: 0, lowest: 0, highest: 3, deviation: 1.5 })
    expect(spread?.colleges).toEqual([
      { college: 'elected', median: 0, voters: 2 },
      { college: 'users', median: 0, voters: 2 },
    ])
  })

  it('is measured the same on a scale that the file writes from the highest, or in no order', () => {
    const written = (order: number[]) => {
      const scales = {
        m: { ...fiveLevels, levels: order.map(value => ({ value, label: `level ${value}`, anchor: '' })) },
      }
      const [criterion] = consolidated(aGrid([aQuestion('q')], { scoring: lowMedian, scales }), { q: [0, 1, 1, 4] })
      return {
        spread: criterion?.spread,
        levels: criterion?.question.type === 'scale' && criterion.question.levels.map(({ value }) => value),
      }
    }
    const usual = written([0, 1, 2, 3, 4])
    expect(usual.levels).toEqual([0, 1, 2, 3, 4])
    expect(written([4, 3, 2, 1, 0])).toEqual(usual)
    expect(written([2, 0, 4, 1, 3])).toEqual(usual)
  })

  it('says which colleges stand furthest apart', () => {
    const { spread } = of('wide', consolidated(grid, { wide: [0, 3, 1, 4] }, seats))
    expect(spread?.gap).toEqual({ gap: 3, lowest: ['elected'], highest: ['users'] })
    expect(of('wide', consolidated(grid, { wide: [0, 3] }, ['staff'])).spread?.gap).toBeNull()
  })

  it('groups the answers that are no numbers, with those who gave each', () => {
    const { answers, spread, aggregation } = of('kind')
    expect(answers.map(({ value, people }) => [value, people.map(({ id }) => id)])).toEqual([
      ['a', ['m-000', 'm-001', 'm-003']],
      ['b', ['m-002']],
    ])
    expect(spread).toBeNull()
    expect(aggregation).toEqual({ value: null, voters: 4, dispersion: 1, alert: false })
  })

  it('tells a mark from an answer that was left out, and from one that does not apply', () => {
    const open = aGrid([aQuestion('q', { notApplicable: { allowed: true } }), aQuestion('r')], { scoring: lowMedian })
    const [criterion] = consolidated(open, { q: [1, null], r: [2, 2] })
    expect(criterion?.marks.map(({ standing }) => standing)).toEqual(['given', 'unanswered'])
    expect(criterion?.aggregation.voters).toBe(1)
  })

  it('is there as soon as somebody marked it, or where what is retained lets it appear', () => {
    const hidden = aGrid(
      [aQuestion('gate'), aQuestion('room', { visibleWhen: { '>': [{ var: 'answers.gate' }, 2] } })],
      {
        scoring: lowMedian,
      },
    )
    const ids = (all: ReturnType<typeof consolidated>) => all.map(({ question }) => question.id)
    expect(ids(consolidated(hidden, { gate: [1, 1] }))).toEqual(['gate'])
    expect(ids(consolidated(hidden, { gate: [1, 1] }, [], { gate: anAnswer(3) }))).toEqual(['gate', 'room'])
    expect(ids(consolidated(hidden, { gate: [1, 1], room: [2, null] }))).toEqual(['gate', 'room'])
  })
})

const rows = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
const tables = fc.record({ calm: rows, split: rows, wide: rows })

describe('the order of the debate', () => {
  it('begins with the widest dispersion, then with the least agreement, numbers counting by their different answers', () => {
    const order = consolidated(grid, marks, seats).toSorted(byDisagreement)
    expect(order.map(({ question }) => question.id)).toEqual(['split', 'wide', 'calm', 'kind', 'cost'])
  })

  it('is total, and the same whatever the order it starts from and whoever sits where', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 3 }), (given, turn) => {
        const turned = Object.fromEntries(
          Object.entries(given).map(([id, row]) => [id, [...row.slice(turn), ...row.slice(0, turn)]]),
        )
        const ids = (all: ReturnType<typeof consolidated>) => all.toSorted(byDisagreement).map(({ number }) => number)
        const all = consolidated(grid, given)
        expect(ids(all.toReversed())).toEqual(ids(all))
        expect(ids(consolidated(grid, turned))).toEqual(ids(all))
        for (const a of all) for (const b of all) expect(byDisagreement(a, b) === 0).toBe(a === b)
        const dispersions = all.toSorted(byDisagreement).flatMap(({ aggregation }) => aggregation.dispersion ?? [])
        expect(dispersions).toEqual(dispersions.toSorted((a, b) => b - a))
      }),
      propertySeed(),
    )
  })

  it('reads the individual answers and changes none', () => {
    fc.assert(
      fc.property(tables, given => {
        const before = structuredClone(given)
        consolidated(grid, given, colleges)
        expect(given).toEqual(before)
      }),
      propertySeed(20),
    )
  })
})

describe('a filter', () => {
  const all = consolidated(grid, marks, seats, { calm: anAnswer(2) })
  const ids = (filter: Parameters<typeof passes>[1]) =>
    all.filter(criterion => passes(criterion, filter)).map(({ question }) => question.id)

  it('keeps what is to be debated, what is still to retain, and where a college stands apart', () => {
    expect(ids({})).toHaveLength(5)
    // grid/1 §12: a number is to be debated from the same distance as a scale, in its own unit.
    expect(ids({ toDebate: true })).toEqual(['split', 'wide', 'cost'])
    expect(ids({ state: 'retained' })).toEqual(['calm'])
    expect(ids({ state: 'pending' })).not.toContain('calm')
    expect(ids({ college: 'elected' })).toEqual(['wide', 'kind'])
    expect(ids({ college: 'staff' })).toEqual([])
    expect(ids({ chapter: 'social' })).toEqual([])
  })

  it('finds the chapter of the Manifesto by the references of a question, or by the code of its section', () => {
    const reference = { id: 'm', text: 'Manifeste', manifesto: 'social' }
    const questions = [aQuestion('q', { refs: ['m'] }), aQuestion('r')]
    const sections = [{ id: 's', title: 'S', criterion: 'manifesto:shared_governance', questions }]
    const tagged = aGrid([], { references: [reference], sections })
    expect(tagged.questions.map(question => chaptersOf(tagged, question))).toEqual([
      ['social', 'shared_governance'],
      ['shared_governance'],
    ])
    expect(loadGrid(tagged.file).ok).toBe(true)
  })

  it('finds every chapter in the provisional charter that ships', async () => {
    const file = await readFile('resources/grids/charte-locale-paris.v0.1.0.json', 'utf8')
    const charter = loadGrid(JSON.parse(file))
    if (!charter.ok) throw new Error(charter.error.code)
    const found = new Set(charter.value.questions.flatMap(question => chaptersOf(charter.value, question)))
    expect([...found].toSorted()).toEqual([...manifestoChapters].toSorted())
  })
})
