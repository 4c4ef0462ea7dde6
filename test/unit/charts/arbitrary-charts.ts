import fc from 'fast-check'
import type { DotPlot } from '#shared/charts/dot-plot.ts'
import type { HeatCell, HeatMap } from '#shared/charts/heat-map.ts'
import type { SectionRadar } from '#shared/charts/section-radar.ts'
import type { ValueRows } from '#shared/charts/value-rows.ts'
import { colleges } from '#shared/domain/member.ts'

const language = fc.constantFrom('fr' as const, 'en' as const)
const title = fc.oneof(
  fc.constantFrom(
    'Libertés publiques <&> ni biométrie',
    'Qui peut écarter le résultat, comment, et cela est-il tracé ?',
  ),
  fc.string({ minLength: 1, maxLength: 90 }).filter(text => /\S/u.test(text)),
)
const score = fc.option(
  fc.integer({ min: 0, max: 1000 }).map(tenths => tenths / 10),
  { nil: null },
)
const names = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(count => Array.from({ length: count }, (_, rank) => `Nom ${rank + 1}`))

export const arbitraryRadar: fc.Arbitrary<SectionRadar> = fc
  .tuple(names(1, 4), fc.integer({ min: 3, max: 12 }))
  .chain(([series, axes]) =>
    fc.record({
      caption: fc.constant('Notes des sections'),
      axes: fc
        .array(fc.record({ title, minimum: score, bounds: fc.boolean() }), { minLength: axes, maxLength: axes })
        .map(list => list.map((axis, rank) => ({ ...axis, mark: String(rank + 1) }))),
      series: fc.tuple(
        ...series.map(name =>
          fc.record({ name: fc.constant(name), values: fc.array(score, { minLength: axes, maxLength: axes }) }),
        ),
      ),
      language,
      room: fc.constantFrom('narrow' as const, 'wide' as const),
    }),
  )

const college = fc.constantFrom(...colleges, undefined)
export const collegeNames = {
  elected: 'Élus',
  experts: 'Experts',
  users: 'Usagers',
  staff: 'Agents',
  directions: 'Directions',
  none: 'Sans collège',
}

export const arbitraryDots: fc.Arbitrary<DotPlot> = fc
  .record({
    members: names(1, 40),
    colleges: fc.array(college, { minLength: 40, maxLength: 40 }),
    highest: fc.integer({ min: 1, max: 10 }),
  })
  .chain(({ members, colleges: of, highest }) =>
    fc.record({
      caption: fc.constant('Réponses par critère'),
      rows: fc.array(
        fc
          .record({
            title,
            values: fc.array(fc.option(fc.integer({ min: 0, max: highest }), { nil: null }), {
              minLength: members.length,
              maxLength: members.length,
            }),
          })
          .map(({ title, values }) => {
            const marks = members.flatMap((member, rank) => {
              const value = values[rank]
              return value === null || value === undefined ? [] : [{ member, college: of[rank], value }]
            })
            const sorted = marks.map(({ value }) => value).toSorted((a, b) => a - b)
            const [low] = sorted
            const high = sorted.at(-1)
            return {
              mark: '1.1',
              title,
              levels: Array.from({ length: highest + 1 }, (_, value) => ({ value, label: `niveau ${value}` })),
              marks,
              median: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
              range: low === undefined || high === undefined ? null : ([low, high] as const),
              given: marks.length,
              asked: members.length,
            }
          }),
        { minLength: 1, maxLength: 6 },
      ),
      collegeNames: fc.constant(collegeNames),
      language,
      headings: fc.boolean(),
      legend: fc.boolean(),
    }),
  )

const cell: fc.Arbitrary<HeatCell> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    short: fc.integer({ min: 0, max: 10 }).map(String),
    text: fc.integer({ min: 0, max: 10 }).map(value => `${value} (niveau)`),
  }),
  fc.constant({ kind: 'missing' as const }),
  fc.constant({ kind: 'not_applicable' as const }),
)

export const arbitraryHeat: fc.Arbitrary<HeatMap> = names(1, 30).chain(members =>
  fc.record({
    caption: fc.constant('Réponses des membres'),
    members: fc.tuple(...members.map(name => college.map(of => ({ name, short: 'NN', college: of })))),
    rows: fc.array(
      fc.record({
        mark: fc.constant('2.3'),
        title,
        cells: fc.array(cell, { minLength: members.length, maxLength: members.length }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    language,
  }),
)

export const arbitraryValues: fc.Arbitrary<ValueRows> = names(2, 4).chain(series =>
  fc.record({
    caption: fc.constant('Avant et après'),
    of: fc.constantFrom('sections' as const, 'criteria' as const),
    rows: fc.array(
      fc.record({
        mark: fc.constant('3'),
        title,
        minimum: score,
        values: fc.array(score, { minLength: series.length, maxLength: series.length }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    series: fc.constant(series),
    lowest: fc.constant(0),
    highest: fc.constant(100),
    afterwards: fc.constant(series.length === 2),
    language,
  }),
)
