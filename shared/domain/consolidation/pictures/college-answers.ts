import type { Answer } from '../../assessment.ts'

import { aggregateMarks } from '../../grid/aggregate.ts'
import { answersToInput } from '../../grid/answers-to-input.ts'
import { type Evaluation, runEvaluation } from '../../grid/evaluation.ts'
import type { Grid } from '../../grid/grid.ts'
import { type College, colleges } from '../../member.ts'
import { keyOf } from '../distinct-answers.ts'
import { type Voice, valueGiven } from './voice.ts'

/** `null`: members without a college. */
type CollegeEvaluation = { college: College | null; evaluation: Evaluation }

type Pieces = Readonly<Record<string, number>>

/** What the grid makes of the answers of each college that has a voice, in the order of colleges. */
export const collegeEvaluations = (grid: Grid, voices: readonly Voice[], pieces: Pieces): CollegeEvaluation[] =>
  [...colleges, null].flatMap(college => {
    const own = voices.filter(voice => (voice.college ?? null) === college)
    const evaluation = own.length === 0 ? null : evaluationOf(grid, collegeAnswers(grid, own), pieces)
    return evaluation ? [{ college, evaluation }] : []
  })

/**
 * The answers of several members as one: the low median of levels and numbers, and of other answers the one that all who
 * answered gave (grid/1 §12); not applicable where nobody answered and somebody said so.
 */
export function collegeAnswers(grid: Grid, voices: readonly Voice[]): Record<string, Answer> {
  return Object.fromEntries(
    grid.questions.flatMap(({ id, type }): [string, Answer][] => {
      const method = type === 'scale' || type === 'number' ? 'low_median' : 'consensus'
      const marks = voices.map(voice => valueGiven(voice, id))
      const { value, voters } = aggregateMarks(method, marks, Number.POSITIVE_INFINITY)
      const mark = marks.find(one => one !== null && keyOf(one) === keyOf(value))
      if (mark !== undefined) return [[id, { value: mark, evidence: [] }]]
      const isNotApplicable = voters === 0 && voices.some(({ answers }) => answers[id]?.notApplicable)
      return isNotApplicable ? [[id, { value: null, notApplicable: true, evidence: [] }]] : []
    }),
  )
}

/** `null` where the grid refuses an answer. */
export function evaluationOf(
  grid: Grid,
  answers: Readonly<Record<string, Pick<Answer, 'value' | 'notApplicable'>>>,
  pieces: Pieces,
): Evaluation | null {
  const whole = Object.entries(answers).map(([id, answer]): [string, Answer] => [id, { ...answer, evidence: [] }])
  const evaluation = runEvaluation(grid, answersToInput(Object.fromEntries(whole), pieces))
  return evaluation.ok ? evaluation.value : null
}
