import type { College } from '#shared/domain/member.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import type { ChartPalette } from './chart-palette.ts'
import { chartWords } from './chart-words.ts'
import { collegeShapes, type ShapeName } from './college-shapes.ts'
import type { DrawingSheet } from './drawing-sheet.ts'
import type { LegendEntry } from './legend.ts'

const shapeOf = (college: College | undefined): ShapeName => (college ? collegeShapes[college].shape : 'circle')

/** A member as a mark: the shape and the colour of the college; hollow without one. */
export function collegeMark(
  sheet: DrawingSheet,
  college: College | undefined,
  palette: ChartPalette,
  [x, y]: readonly [number, number],
): void {
  const colour = palette.colleges[college ?? 'none']
  sheet.mark(shapeOf(college), x, y, palette.size * 0.98, {
    fill: college ? colour : palette.surface,
    stroke: college ? palette.surface : colour,
    'stroke-width': college ? 1 : 3,
  })
}

/** The colleges that appear, the triangle of the median and the bar of the range. */
export function dotLegend(
  sheet: DrawingSheet,
  present: readonly (College | undefined)[],
  { collegeNames, language }: { collegeNames: Readonly<Record<College | 'none', string>>; language: TextLanguage },
  palette: ChartPalette,
): LegendEntry[] {
  const words = chartWords(language)
  const { size } = palette
  return [
    ...present.map(college => ({
      name: collegeNames[college ?? 'none'],
      sample: (x: number, y: number) => collegeMark(sheet, college, palette, [x, y]),
    })),
    {
      name: words.median.toLowerCase(),
      sample: (x, y) => sheet.mark('triangle', x, y, size * 0.85, { fill: palette.ink }),
    },
    {
      name: words.range.toLowerCase(),
      sample: (x, y) =>
        sheet.element('line', {
          x1: x - size * 0.9,
          y1: y,
          x2: x + size * 0.9,
          y2: y,
          stroke: palette.lineStrong,
          'stroke-width': size * 0.28,
          'stroke-linecap': 'round',
        }),
    },
  ]
}
