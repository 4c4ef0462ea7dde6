import type { College } from '#shared/domain/member.ts'
import { chartSeries } from './chart-series.ts'
import { collegeShapes } from './college-shapes.ts'

/** Colours and type of a chart: values only, so that the same drawing serves a screen, a file and an act. Fills are opaque. */
export type ChartPalette = {
  font: string
  /** Height of the text, in units of the drawing (pixels on a screen, points in print); everything else follows it. */
  size: number
  surface: string
  ink: string
  quiet: string
  line: string
  lineStrong: string
  /** A section or a value that bounds the opinion, and thresholds. */
  bound: string
  series: readonly string[]
  /** Under the first series. */
  soft: string
  colleges: Readonly<Record<College | 'none', string>>
  /** From the lowest to the highest share; `ink` is read on `fill` at 4.5:1 or more. */
  heat: readonly { fill: string; ink: string }[]
}

const screenFont = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif"

const collegeColours = (mode: 'light' | 'dark', none: string): ChartPalette['colleges'] => ({
  elected: collegeShapes.elected[mode],
  experts: collegeShapes.experts[mode],
  users: collegeShapes.users[mode],
  staff: collegeShapes.staff[mode],
  directions: collegeShapes.directions[mode],
  none,
})

const light: ChartPalette = {
  font: screenFont,
  size: 13,
  surface: '#ffffff',
  ink: '#16211d',
  quiet: '#4c5853',
  line: '#d3dcd7',
  lineStrong: '#7d8984',
  bound: '#781713',
  series: chartSeries.light,
  soft: '#e0efff',
  colleges: collegeColours('light', '#4c5853'),
  heat: [
    { fill: '#f1f8fe', ink: '#16211d' },
    { fill: '#c3e0ff', ink: '#16211d' },
    { fill: '#70b1f3', ink: '#16211d' },
    { fill: '#0d5a99', ink: '#ffffff' },
    { fill: '#012b50', ink: '#ffffff' },
  ],
}

const dark: ChartPalette = {
  font: screenFont,
  size: 13,
  surface: '#18211e',
  ink: '#e6f0eb',
  quiet: '#a9b7b1',
  line: '#303b37',
  lineStrong: '#74817b',
  bound: '#fed0c9',
  series: chartSeries.dark,
  soft: '#012b50',
  colleges: collegeColours('dark', '#a9b7b1'),
  heat: [
    { fill: '#0b1b2b', ink: '#e6f0eb' },
    { fill: '#012b50', ink: '#e6f0eb' },
    { fill: '#0d5a99', ink: '#ffffff' },
    { fill: '#70b1f3', ink: '#08100d' },
    { fill: '#e0efff', ink: '#08100d' },
  ],
}

/** Greys become ink, as the interface does where more contrast is asked. */
const withMoreContrast = (palette: ChartPalette): ChartPalette => ({
  ...palette,
  quiet: palette.ink,
  line: palette.lineStrong,
  lineStrong: palette.ink,
})

export const chartPalettes = {
  light,
  dark,
  lightMore: withMoreContrast(light),
  darkMore: withMoreContrast(dark),
  /** In points, for an act: the font embedded in it, and text that reads on paper. */
  print: { ...light, font: 'Source Sans 3', size: 8, ink: '#1b1f22', quiet: '#383f3b', line: '#c1cac5' },
} as const satisfies Record<string, ChartPalette>
