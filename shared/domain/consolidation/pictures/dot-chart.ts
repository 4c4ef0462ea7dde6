import type { DotPlot, DotRow } from '#shared/charts/dot-plot.ts'
import type { Chart } from '#shared/charts/draw-chart.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import type { AnswerValue } from '../../assessment.ts'
import { lowMedian } from '../median-deviation.ts'
import { optionLetter, type PictureCriterion } from './answer-on-picture.ts'
import { type Voice, valueGiven } from './voice.ts'

type Words = Pick<DotPlot, 'caption' | 'language' | 'collegeNames'> & {
  /** Members who take part. */
  asked: number
}

/**
 * Where every member stands on every criterion that has an axis: levels of a scale, numbers, or the options of a choice
 * in their order, which have letters and neither median nor range. Several options at once have no place on an axis.
 */
export function dotChart(
  criteria: readonly PictureCriterion[],
  voices: readonly Voice[],
  { caption, language, collegeNames, asked }: Words,
): Extract<Chart, { kind: 'dots' }> {
  const rows = criteria.flatMap((criterion): DotRow[] => {
    const marks = marksOn(criterion, voices)
    if (!marks) return []
    const values = marks.map(({ value }) => value)
    const isOrdered = criterion.question.type !== 'choice' && values.length > 0
    return [
      {
        mark: criterion.mark,
        title: criterion.title,
        levels: levelsOf(criterion, values, language),
        marks,
        median: isOrdered ? lowMedian(values) : null,
        range: isOrdered ? [Math.min(...values), Math.max(...values)] : null,
        given: marks.length,
        asked,
      },
    ]
  })
  return { kind: 'dots', caption, rows, collegeNames, language, headings: true, legend: true }
}

function marksOn({ question }: PictureCriterion, voices: readonly Voice[]): DotRow['marks'] | null {
  if (question.type === 'multiple') return null
  return voices.flatMap(voice => {
    const given = valueGiven(voice, question.id)
    const value = question.type === 'choice' ? rankOfOption(question.options, given) : given
    return typeof value === 'number' ? [{ member: voice.name, college: voice.college, value }] : []
  })
}

function rankOfOption(options: readonly { code: string }[], given: AnswerValue): number | null {
  const rank = options.findIndex(({ code }) => code === given)
  return rank === -1 ? null : rank
}

function levelsOf(
  { question }: PictureCriterion,
  values: readonly number[],
  language: DotPlot['language'],
): DotRow['levels'] {
  switch (question.type) {
    case 'scale':
      return question.levels.map(({ value, label }) => ({ value, label }))
    case 'choice':
    case 'multiple':
      return question.options.map(({ label }, rank) => ({ value: rank, label, tick: optionLetter(rank) }))
    case 'number': {
      const low = Math.min(question.min ?? Number.POSITIVE_INFINITY, ...values)
      const lowest = Number.isFinite(low) ? low : 0
      const high = Math.max(question.max ?? Number.NEGATIVE_INFINITY, ...values)
      const highest = high > lowest ? high : lowest + 1
      return [lowest, highest].map(value => ({ value, label: writtenNumber(value, language) }))
    }
  }
}
