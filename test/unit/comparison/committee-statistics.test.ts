import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommitteeFacts, committeeStatistics } from '#shared/domain/comparison/committee-statistics.ts'
import { dossierStates } from '#shared/domain/dossier.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { answer, assessment, dossier, opening, sealedAt, shipped } from './records.ts'

const grid = shipped('boussole-nantes@1.0.0')
const [first] = grid.questions.filter(({ type }) => type === 'scale')
if (!first) throw new Error('no scale')

const facts = (change: Partial<CommitteeFacts> = {}): CommitteeFacts => ({
  dossiers: [],
  assessments: [],
  pieces: [],
  events: [],
  texts: [],
  grids: [grid],
  classes: ['haut_risque', 'unconfirmed'],
  classOf: ({ aiActClass }) => aiActClass ?? 'unconfirmed',
  ...change,
})
const mark = (id: string, dossierId: string, memberId: string, value: number) =>
  assessment(id, { dossierId, memberId, answers: { [first.id]: answer(value) }, seal: sealedAt('2026-11-20') })
const retained = (id: string, dossierId: string, value: number, more = {}) =>
  assessment(id, { dossierId, kind: 'retained', answers: { [first.id]: answer(value) }, ...more })

describe('statistics over the dossiers', () => {
  test('count every dossier once by state and once by class', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dossierStates), { maxLength: 20 }), states => {
        const dossiers = states.map((state, rank) => dossier(`d-${rank}`, state))
        const counted = committeeStatistics(facts({ dossiers }))
        for (const counts of [counted.states, counted.classes])
          expect(counts.flatMap(count => count.dossiers).toSorted()).toEqual(dossiers.map(({ id }) => id).toSorted())
      }),
      propertySeed(),
    )
  })

  test('read no round that is still closed', () => {
    const closed = facts({
      dossiers: [dossier('d-1')],
      assessments: [
        mark('a-1', 'd-1', 'm-1', 0),
        mark('a-2', 'd-1', 'm-2', first.type === 'scale' ? first.highest : 4),
      ],
    })
    expect(committeeStatistics(closed).grids).toEqual([])
    const open = committeeStatistics({ ...closed, events: [opening('d-1', grid.reference)] }).grids[0]
    expect(open?.debated.map(({ question, alerts, n }) => [question.id, alerts, n])).toEqual([[first.id, ['d-1'], 1]])
  })

  test('take one retained assessment a dossier: what replaces another counts in its place', () => {
    const before = retained('r-1', 'd-1', 0, { seal: sealedAt('2026-10-01') })
    const after = retained('r-2', 'd-1', 4, { seal: sealedAt('2026-11-01'), supersedes: 'r-1' })
    const found = committeeStatistics(facts({ dossiers: [dossier('d-1')], assessments: [before, after] })).grids[0]
    expect(found?.dossiers).toEqual(['d-1'])
    expect(found?.weakest).toMatchObject([{ n: 1, dossiers: ['d-1'] }])
    expect([0, 1]).toContain(found?.weakest[0]?.mean)
    const alone = committeeStatistics(facts({ dossiers: [dossier('d-1')], assessments: [before] })).grids[0]
    expect(alone?.weakest[0]?.mean).toBe(1 - (found?.weakest[0]?.mean ?? 0))
  })

  test('are the same in whatever order the records come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 0, max: 4 })), { maxLength: 10 }), drawn => {
        const dossiers = [0, 1, 2, 3].map(rank => dossier(`d-${rank}`))
        const assessments = drawn.map(([rank, value], index) => mark(`a-${index}`, `d-${rank}`, `m-${index}`, value))
        const events = dossiers.map(({ id }) => opening(id, grid.reference))
        const given = facts({ dossiers, assessments, events })
        const turned = facts({ dossiers: dossiers.toReversed(), assessments: assessments.toReversed(), events })
        expect(committeeStatistics(turned)).toEqual({ ...committeeStatistics(given) })
      }),
      propertySeed(20),
    )
  })

  test('say a mean between 0 and 1 with the number it rests on', () => {
    const values = [0, 2, 4]
    const given = facts({
      dossiers: values.map((_, rank) => dossier(`d-${rank}`)),
      assessments: values.map((value, rank) => retained(`r-${rank}`, `d-${rank}`, value)),
    })
    const [found] = committeeStatistics(given).grids
    expect(found?.weakest).toMatchObject([{ n: 3, mean: 0.5 }])
    expect(found?.completeness?.incomplete).toHaveLength(3)
    expect(found?.bounds).toEqual([{ key: 'not_conclusive', dossiers: ['d-0', 'd-1', 'd-2'] }])
  })
})
