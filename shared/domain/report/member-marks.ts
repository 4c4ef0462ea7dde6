import type { AnswerValue } from '../assessment.ts'
import { aggregateMarks } from '../grid/aggregate.ts'
import type { Question } from '../grid/grid.ts'
import type { AssessmentReport } from './report-record.ts'

/** What the members' marks of one question come to. `median` and `range` are there where every mark is a number. */
export type MarksOfQuestion = { marks: AnswerValue[]; median: number | null; range: number | null; n: number }

/** Marks in the order of the members; `null` where there is none or the question is not applicable to the member. */
export function marksOf(question: Question, members: AssessmentReport['members']): MarksOfQuestion {
  const marks = members.map(({ answers }) => {
    const mark = answers[question.id]
    return mark && !mark.notApplicable ? mark.value : null
  })
  // Alerts are the grid's business: none is asked for here.
  const { value, voters, dispersion } = aggregateMarks('low_median', marks, Number.POSITIVE_INFINITY)
  const isMeasured = question.type === 'scale' || question.type === 'number'
  return {
    marks,
    median: isMeasured && typeof value === 'number' ? value : null,
    range: isMeasured ? dispersion : null,
    n: voters,
  }
}
