import type { Chart } from '#shared/charts/draw-chart.ts'
import type { SectionAxis, SectionRadar } from '#shared/charts/section-radar.ts'
import type { TextLanguage } from '#shared/text/typeset.ts'
import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { boundingSections, thresholdOf } from '../grid/section-thresholds.ts'

/** A name and what the grid makes of the answers it stands for. */
export type NamedEvaluation = { name: string; evaluation: Evaluation }

type Words = { caption: string; language: TextLanguage }

/**
 * The sections that have a score on one side at least, as a star: one series a side, thresholds, and with a single side
 * the sections that bound its opinion; with several, those that bound that of `bounded`, the first of them. Titles are those of the grid, with the typography it was loaded with.
 */
export function sectionRadar(
  grid: Grid,
  sides: readonly NamedEvaluation[],
  { caption, language, room, bounded }: Words & Pick<SectionRadar, 'room'> & { bounded?: Evaluation },
): Extract<Chart, { kind: 'radar' }> {
  const { axes, values } = scoredSections(grid, sides, bounded)
  const series = sides.map(({ name }, side) => ({ name, values: values.map(ofSides => ofSides[side] ?? null) }))
  return { kind: 'radar', caption, axes, series, language, room }
}

/** The same sections on one line each: before and after, or several dossiers. */
export function sectionValues(
  grid: Grid,
  sides: readonly NamedEvaluation[],
  { caption, language, afterwards }: Words & { afterwards: boolean },
): Extract<Chart, { kind: 'values' }> {
  const { axes, values } = scoredSections(grid, sides)
  return {
    kind: 'values',
    caption,
    of: 'sections',
    rows: axes.map(({ mark, title, minimum }, rank) => ({ mark, title, minimum, values: values[rank] ?? [] })),
    series: sides.map(({ name }) => name),
    lowest: 0,
    highest: 100,
    afterwards,
    language,
  }
}

/** Sections with a score, and the score of each side in the order of the sides. */
function scoredSections(grid: Grid, sides: readonly NamedEvaluation[], bounded?: Evaluation) {
  const of = bounded ?? (sides.length === 1 ? sides[0]?.evaluation : undefined)
  const bounding = of ? boundingSections(grid, of) : new Set<string>()
  const found = grid.sections
    .map(section => ({
      section,
      scores: sides.map(({ evaluation }) => evaluation.result.sections[section.id] ?? null),
    }))
    .filter(({ scores }) => scores.some(score => score !== null))
  const axes = found.map(
    ({ section: { id, index, title } }): SectionAxis => ({
      mark: String(index + 1),
      title,
      minimum: thresholdOf(grid, id),
      bounds: bounding.has(id),
    }),
  )
  return { axes, values: found.map(({ scores }) => scores) }
}
