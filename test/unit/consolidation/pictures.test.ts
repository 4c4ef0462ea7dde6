import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartPalettes } from '#shared/charts/chart-palette.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import type { Answer, AnswerValue } from '#shared/domain/assessment.ts'
import { participantsOf } from '#shared/domain/consolidation/participants.ts'
import { isDrawn, type PictureCriterion } from '#shared/domain/consolidation/pictures/answer-on-picture.ts'
import { collegeAnswers, collegeEvaluations } from '#shared/domain/consolidation/pictures/college-answers.ts'
import { dotChart } from '#shared/domain/consolidation/pictures/dot-chart.ts'
import { heatChart } from '#shared/domain/consolidation/pictures/heat-chart.ts'
import { inParts } from '#shared/domain/consolidation/pictures/in-parts.ts'
import { valueGiven, voicesOf } from '#shared/domain/consolidation/pictures/voice.ts'
import { colleges } from '#shared/domain/member.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import { collegeNames } from '#test/unit/charts/arbitrary-charts.ts'
import { aChoice, aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aMember, anAnswer, anAssessment, dossierId } from './a-round.ts'

const grid = aGrid([
  aQuestion('q', { notApplicable: { allowed: true } }),
  aQuestion('risk', { kind: 'risk' }),
  aChoice('choice', { yes: 2, no: 0, partly: 1 }),
  aChoice('several', { a: 1, b: 1, c: 1 }, { type: 'multiple' }),
  aQuestion('number', { type: 'number', kind: 'information', unit: 'kWh' }),
  aQuestion('words', { type: 'text', kind: 'information' }),
])
const criteria = grid.questions.flatMap((question): PictureCriterion[] =>
  isDrawn(question) ? [{ question, mark: `1.${question.index + 1}`, title: question.label }] : [],
)
const words = { caption: 'Marks', language: 'en' as const, collegeNames, asked: 12 }
const first = (name: string) => name.slice(0, 1)

type Seat = { id: string; name: string; college: number; recused: boolean; answers: Record<string, Answer> }

const voicesOfSeats = (seats: readonly Seat[]) => {
  const sitting: SittingRecord = {
    ...anAssessment('a', {}),
    id: 's',
    date: '2026-11-26',
    place: '',
    rules: 'r',
    agenda: [{ id: 'i', dossierId, title: '' }],
    attendance: seats.filter(({ recused }) => recused).map(({ id }) => ({ memberId: id, status: 'recused' })),
  }
  const participants = participantsOf({
    dossierId,
    grid: grid.reference,
    members: seats.map(({ id, name, college }) => aMember(id, colleges[college], { name })),
    assessments: seats.map(({ id, answers }) => anAssessment(id, answers, { grid: grid.reference })),
    sittings: [sitting],
    events: [],
    day: '2026-11-20',
  })
  return voicesOf(participants, first)
}

const mark = (value: fc.Arbitrary<AnswerValue>) =>
  fc.option(
    fc.oneof(
      value.map(one => anAnswer(one)),
      fc.constant(anAnswer(null)),
    ),
    { nil: undefined },
  )
const applicable = mark(fc.integer({ min: 0, max: 4 }))
const answers = fc
  .record({
    q: fc.oneof(applicable, fc.constant(anAnswer(null, { notApplicable: true }))),
    risk: applicable,
    choice: mark(fc.constantFrom('yes', 'no', 'partly')),
    several: mark(fc.subarray(['a', 'b', 'c'], { minLength: 1 })),
    number: mark(fc.integer({ min: -5, max: 100_000 })),
    words: mark(fc.constant('some words')),
  })
  .map(
    (given): Record<string, Answer> =>
      Object.fromEntries(Object.entries(given).flatMap(([id, one]) => (one ? [[id, one]] : []))),
  )
const seats: fc.Arbitrary<Seat[]> = fc
  .array(
    fc.record({ name: fc.constantFrom('Ada', 'Bo', 'Bo 2', 'Cy'), college: fc.nat(5), recused: fc.boolean(), answers }),
    { maxLength: 30 },
  )
  .map(list => list.map((seat, rank) => ({ ...seat, id: `m-${rank}` })))

describe('every picture of a round', () => {
  it('draws a number of minus one as any other', () => {
    const [seat] = [{ id: 'm-1', name: 'Ada', college: 0, recused: false, answers: { number: anAnswer(-1) } }]
    const rows = dotChart(criteria, voicesOfSeats([seat]), words).rows
    expect(rows.at(-1)).toMatchObject({ marks: [{ member: 'Ada', value: -1 }], median: -1, range: [-1, -1], given: 1 })
  })

  it('has every mark of everybody who takes part once, and nobody’s who is recused', () => {
    fc.assert(
      fc.property(seats, list => {
        const voices = voicesOfSeats(list)
        const taking = list.filter(({ recused }) => !recused)
        expect(voices.map(({ id }) => id).toSorted()).toEqual(taking.map(({ id }) => id).toSorted())
        expect(new Set(voices.map(({ name }) => name)).size).toBe(voices.length)
        expect(new Set(voices.map(({ short }) => short)).size).toBe(voices.length)
        const given = (id: string) => voices.filter(voice => valueGiven(voice, id) !== null).length
        const dots = dotChart(criteria, voices, words)
        expect(dots.rows.map(({ marks }) => marks.length)).toEqual(['q', 'risk', 'choice', 'number'].map(given))
        for (const { marks } of dots.rows) expect(new Set(marks.map(({ member }) => member)).size).toBe(marks.length)
        const heat = heatChart(criteria, voices, words)
        const told = heat.rows.map(({ cells }) => cells.filter(({ kind }) => kind === 'answer').length)
        expect(told).toEqual(['q', 'risk', 'choice', 'several', 'number'].map(given))
        expect(heat.rows.every(({ cells }) => cells.length === voices.length)).toBe(true)
        expect(drawChart(dots, chartPalettes.print).table.rows).toHaveLength(4)
      }),
      propertySeed(),
    )
  })

  it('has a mark for the number −1, which is no place of an option', () => {
    const number = anAnswer(-1)
    const voices = voicesOfSeats([{ id: 'm', name: 'Ada', college: 0, recused: false, answers: { number } }])
    const [, , , row] = dotChart(criteria, voices, words).rows
    expect(row).toMatchObject({ given: 1, median: -1, range: [-1, -1], marks: [{ member: 'Ada', value: -1 }] })
  })

  it('is the same whatever the order people come in', () => {
    fc.assert(
      fc.property(
        seats.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const [one, other] = [list, shuffled].map(voicesOfSeats)
          expect(other).toEqual(one)
          expect(dotChart(criteria, other ?? [], words)).toEqual(dotChart(criteria, one ?? [], words))
          expect(collegeAnswers(grid, (other ?? []).toReversed())).toEqual(collegeAnswers(grid, one ?? []))
        },
      ),
      propertySeed(),
    )
  })
})

const seat = (id: string, college: number, own: Record<string, Answer>): Seat => ({
  ...{ id, name: id, college, recused: false },
  answers: own,
})

it('dots stand on levels, letters and numbers; only what has an order has a median and a range', () => {
  const voices = voicesOfSeats([
    seat('a', 0, { q: anAnswer(1), choice: anAnswer('no'), number: anAnswer(40) }),
    seat('b', 1, { q: anAnswer(3), choice: anAnswer('yes'), number: anAnswer(90) }),
  ])
  const [q, risk, choice, number] = dotChart(criteria, voices, words).rows
  expect(q).toMatchObject({ median: 1, range: [1, 3], given: 2, asked: 12 })
  expect(risk).toMatchObject({ median: null, range: null, given: 0 })
  expect(choice).toMatchObject({ median: null, range: null })
  expect(choice?.levels.map(({ tick }) => tick)).toEqual(['A', 'B', 'C'])
  expect(choice?.marks.map(({ value }) => value)).toEqual([1, 0])
  expect(number?.levels.map(({ value }) => value)).toEqual([40, 90])
})

it('shades go from the less to the more favourable: a high risk is low', () => {
  const voices = voicesOfSeats([
    seat('a', 0, { q: anAnswer(4), risk: anAnswer(4), choice: anAnswer('partly'), several: anAnswer(['c', 'a']) }),
    seat('b', 0, { q: anAnswer(null, { notApplicable: true }), number: anAnswer(123456) }),
  ])
  expect(heatChart(criteria, voices, words).rows.map(({ cells }) => cells)).toEqual([
    [{ kind: 'answer', share: 1, short: '4', text: '4 (level 4)' }, { kind: 'not_applicable' }],
    [{ kind: 'answer', share: 0, short: '4', text: '4 (level 4)' }, { kind: 'missing' }],
    [{ kind: 'answer', share: 0.5, short: 'C', text: 'C (partly)' }, { kind: 'missing' }],
    [{ kind: 'answer', share: 2 / 3, short: 'AC', text: 'A (a), C (c)' }, { kind: 'missing' }],
    [{ kind: 'missing' }, { kind: 'answer', share: null, short: '123,456', text: '123,456 kWh' }],
  ])
})

it('a college answers by low medians and by choices that all of it made; alone in the grid, it is scored by the grid', () => {
  const voices = voicesOfSeats([
    seat('a', 0, { q: anAnswer(1), risk: anAnswer(0), choice: anAnswer('no') }),
    seat('b', 0, { q: anAnswer(4), risk: anAnswer(0), choice: anAnswer('yes') }),
    seat('c', 1, { q: anAnswer(null, { notApplicable: true }), choice: anAnswer('yes') }),
  ])
  const elected = voices.filter(({ college }) => college === 'elected')
  expect(collegeAnswers(grid, elected)).toEqual({ q: anAnswer(1), risk: anAnswer(0) })
  const evaluations = collegeEvaluations(grid, voices, {})
  expect(evaluations.map(({ college }) => college)).toEqual(['elected', 'experts'])
  expect(evaluations.map(({ evaluation }) => evaluation.result.sections.s)).toEqual([62.5, 100])
})

it('criteria are cut between sections, and inside one only where it does not fit alone', () => {
  const long = aGrid([], {
    sections: [2, 2, 7, 1].map((count, section) => ({
      id: `s${section}`,
      title: `Section ${section}`,
      questions: Array.from({ length: count }, (_, rank) => aQuestion(`q${section}-${rank}`)),
    })),
  })
  const all = long.questions.flatMap((question): PictureCriterion[] =>
    isDrawn(question) ? [{ question, mark: question.id, title: question.label }] : [],
  )
  const sizes = (most: number) => inParts(all, run => run.length <= most).map(run => run.length)
  expect(sizes(20)).toEqual([12])
  expect(sizes(8)).toEqual([4, 8])
  expect(sizes(3)).toEqual([2, 3, 3, 3, 1])
  expect(sizes(0)).toEqual(Array.from({ length: 12 }, () => 1))
  expect(inParts(all, run => run.length <= 3).flat()).toEqual(all)
})
