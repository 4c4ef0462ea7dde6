import type { Chart } from '#shared/charts/draw-chart.ts'
import { colleges } from '#shared/domain/member.ts'
import { collegeNames } from './arbitrary-charts.ts'

const titles = [
  'Libertés publiques : ni biométrie ni données sensibles',
  'Conformité au droit et cybersécurité',
  'Transparence et redevabilité',
]
const axes = titles.map((title, rank) => ({ mark: String(rank + 1), title, minimum: 50, bounds: rank === 2 }))
const series = [
  { name: 'Comité', values: [45, 80, 37.5] },
  { name: 'Vous', values: [60, null, 45] },
]
const members = ['Claire Morvan', 'Marc Le Goff', 'Sylvie Abadie', 'Paul-Henri Vasseur']
const heading = { mark: '6.4', title: 'Qui peut écarter le résultat du système, comment, et cela est-il tracé ?' }

/** One chart of each kind, small enough to be read whole. */
export const sampleCharts = {
  radar: { kind: 'radar', caption: 'Notes des sections', axes, series, language: 'fr', room: 'wide' },
  dots: {
    kind: 'dots',
    caption: 'Réponses par critère',
    rows: [
      {
        ...heading,
        levels: [0, 1, 2, 3, 4].map(value => ({ value, label: `niveau ${value}` })),
        marks: members.map((member, rank) => ({ member, college: colleges[rank], value: rank === 0 ? 1 : rank })),
        median: 1,
        range: [1, 3],
        given: 4,
        asked: 5,
      },
    ],
    collegeNames,
    language: 'fr',
    headings: true,
    legend: true,
  },
  heat: {
    kind: 'heat',
    caption: 'Réponses des membres',
    members: members.map((name, rank) => ({ name, short: `M${rank}`, college: colleges[rank] })),
    rows: [
      {
        ...heading,
        cells: [
          { kind: 'answer', share: 0.25, short: '1', text: '1 (intention)' },
          { kind: 'missing' },
          { kind: 'not_applicable' },
          { kind: 'answer', share: 1, short: '4', text: '4 (éprouvé)' },
        ],
      },
    ],
    language: 'fr',
  },
  values: {
    kind: 'values',
    caption: 'Avant et après le réexamen',
    of: 'sections',
    rows: axes.map(({ mark, title, minimum }, rank) => ({
      mark,
      title,
      minimum,
      values: series.map(({ values }) => values[rank] ?? null),
    })),
    series: ['Avant', 'Après'],
    lowest: 0,
    highest: 100,
    afterwards: true,
    language: 'fr',
  },
} satisfies Record<string, Chart>
