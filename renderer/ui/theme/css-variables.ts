import type { CSSVariablesResolver } from '@mantine/core'
import { chartSeries } from '#shared/charts/chart-series.ts'
import { collegeShapes } from '#shared/charts/college-shapes.ts'
import { markInks } from '#shared/domain/annotations/mark-inks.ts'
import { palette } from './palette.ts'

const shared = {
  '--d-serif': "'Source Serif 4 Variable', Georgia, serif",
  '--d-rail': '#0a2c23',
  '--d-rail-ink': '#d3e6dd',
  '--d-rail-active': '#184a3b',
  '--d-rail-mark': '#9ed6bc',
  '--d-rail-line': '#3a6a5a',
  '--d-focus-rail': '#9cccff',
  '--d-measure': '68ch',
  '--d-target': '44px',
  /* Projector: one set, whatever the theme of the desk; every pair is above 10:1. */
  '--d-projector': '#06110d',
  '--d-projector-ink': '#ffffff',
  '--d-projector-ink-2': '#d3e6dd',
  '--d-projector-for': '#9cd9ff',
  '--d-projector-against': '#ffb35c',
  '--d-projector-line': '#4f7a69',
}

const status = (shade: { bg: number; line: number; fg: number }) =>
  Object.fromEntries(
    (['azur', 'turquoise', 'ocre', 'garance', 'prune', 'tapis', 'encre'] as const).flatMap(hue => [
      [`--d-${hue}-bg`, palette[hue][shade.bg]],
      [`--d-${hue}-line`, palette[hue][shade.line]],
      [`--d-${hue}-fg`, palette[hue][shade.fg]],
    ]),
  )

const series = (mode: 'light' | 'dark') => ({
  ...Object.fromEntries(chartSeries[mode].map((c, i) => [`--d-chart-${i + 1}`, c])),
  ...Object.fromEntries(Object.entries(collegeShapes).map(([id, c]) => [`--d-college-${id}`, c[mode]])),
})

const marks = (mode: 'light' | 'dark') =>
  Object.fromEntries(Object.entries(markInks[mode]).map(([color, ink]) => [`--d-mark-${color}`, ink]))

export const cssVariables: CSSVariablesResolver = () => ({
  variables: shared,
  light: {
    '--mantine-color-body': '#f1f4f2',
    '--mantine-color-text': '#16211d',
    '--mantine-color-dimmed': '#4c5853',
    '--mantine-color-error': palette.garance[7],
    '--mantine-color-placeholder': '#5c6863',
    '--mantine-color-default-border': '#87938d',
    '--d-canvas': '#f1f4f2',
    '--d-surface': '#ffffff',
    '--d-sunken': '#e6ebe8',
    '--d-line': '#d3dcd7',
    '--d-line-strong': '#7d8984',
    '--d-ink': '#16211d',
    '--d-ink-2': '#4c5853',
    '--d-accent': '#12684b',
    '--d-accent-soft': '#dcf3e8',
    '--d-on-accent': '#ffffff',
    '--d-focus': '#0d5a99',
    '--d-paper': '#ffffff',
    '--d-paper-ink': '#1b1f22',
    '--d-desk': '#d9e0dc',
    '--d-ocre-note': palette.ocre[0],
    ...marks('light'),
    '--d-mark-evidence': '#bfe0ff',
    '--d-mark-question': '#f1d2f8',
    ...status({ bg: 1, line: 5, fg: 8 }),
    ...series('light'),
  },
  dark: {
    '--mantine-color-body': '#0e1613',
    '--mantine-color-text': '#e6f0eb',
    '--mantine-color-dimmed': '#a9b7b1',
    '--mantine-color-error': palette.garance[4],
    '--mantine-color-placeholder': '#94a29c',
    '--mantine-color-default-border': '#66736d',
    '--d-canvas': '#0e1613',
    '--d-surface': '#18211e',
    '--d-sunken': '#222c28',
    '--d-line': '#303b37',
    '--d-line-strong': '#74817b',
    '--d-ink': '#e6f0eb',
    '--d-ink-2': '#a9b7b1',
    '--d-accent': '#76be9f',
    '--d-accent-soft': '#123b2e',
    '--d-on-accent': '#06140f',
    '--d-focus': '#9cccff',
    '--d-paper': '#e9e7e0',
    '--d-paper-ink': '#1b1f22',
    '--d-desk': '#070c0a',
    '--d-ocre-note': '#2b1b05',
    ...marks('dark'),
    '--d-mark-evidence': '#a5cdf2',
    '--d-mark-question': '#e3bdec',
    ...status({ bg: 9, line: 5, fg: 2 }),
    ...series('dark'),
  },
})
