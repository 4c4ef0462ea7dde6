import type { Chart } from '#shared/charts/draw-chart.ts'
import type { HeatCell, HeatMap } from '#shared/charts/heat-map.ts'
import { canBeScored, favourableShare } from '../../grid/section-score.ts'
import type { Value } from '../../grid/value.ts'
import { type DrawnQuestion, type PictureCriterion, writtenAnswer } from './answer-on-picture.ts'
import { type Voice, valueGiven } from './voice.ts'

/** Characters that the narrowest cell of a map of so many members holds. */
const roomFor = (members: number): number => (members <= 8 ? 8 : 4)

/** Every answer in the cell of its criterion and its member, shaded from the less to the more favourable. */
export function heatChart(
  criteria: readonly PictureCriterion[],
  voices: readonly Voice[],
  { caption, language }: Pick<HeatMap, 'caption' | 'language'>,
): Extract<Chart, { kind: 'heat' }> {
  const room = roomFor(voices.length)
  const cellOf = (question: DrawnQuestion, voice: Voice): HeatCell => {
    if (voice.answers[question.id]?.notApplicable) return { kind: 'not_applicable' }
    const value = valueGiven(voice, question.id)
    if (value === null) return { kind: 'missing' }
    return { kind: 'answer', share: shareOf(question, value), ...writtenAnswer(question, value, language, room) }
  }
  return {
    kind: 'heat',
    caption,
    members: voices.map(({ name, short, college }) => ({ name, short, college })),
    rows: criteria.map(({ question, mark, title }) => ({
      mark,
      title,
      cells: voices.map(voice => cellOf(question, voice)),
    })),
    language,
  }
}

/** `null` where the grid gives no place between the least and the most favourable. */
function shareOf(question: DrawnQuestion, value: Exclude<Value, null>): number | null {
  if (!canBeScored(question) || (question.type === 'scale' && typeof value !== 'number')) return null
  return Math.min(1, Math.max(0, favourableShare(question, value)))
}
