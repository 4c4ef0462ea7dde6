import type { Answer } from '../assessment.ts'
import { type Aggregation, aggregate } from '../grid/aggregate.ts'
import { answersToInput } from '../grid/answers-to-input.ts'
import type { Grid, Question, Section } from '../grid/grid.ts'
import { chaptersOf, type ManifestoChapter } from '../grid/manifesto.ts'
import { settle } from '../grid/settle.ts'
import type { Value } from '../grid/value.ts'
import { ordinalAgreement } from './agreement.ts'
import { type CollegeGap, type CollegeMedian, collegeGap, collegeMedians, numbersOf } from './college-spread.ts'
import { type DistinctAnswer, distinctAnswers } from './distinct-answers.ts'
import { lowMedian, medianDeviation } from './median-deviation.ts'
import { type MemberMark, marksOf } from './member-mark.ts'
import type { Participant } from './participants.ts'

/** How far the numbers given to one criterion lie apart; in levels on a scale, in the unit of the question else. */
export type Spread = {
  median: number
  lowest: number
  highest: number
  deviation: number
  /** On scales of three levels or more. */
  agreement: number | null
  colleges: CollegeMedian[]
  gap: CollegeGap | null
}

export type ConsolidatedCriterion = {
  question: Question
  section: Section
  /** `6.4`: rank of the section and of the question in it, hidden ones counted. */
  number: string
  marks: MemberMark[]
  /** The value grid/1 §12 proposes, how many gave a mark, the dispersion and whether it is a point to debate. */
  aggregation: Aggregation
  /** `null` where no number was given. */
  spread: Spread | null
  answers: DistinctAnswer[]
  chapters: ManifestoChapter[]
  /** The committee's answer; `null` until it retains one. */
  retained: Answer | null
}

type Retained = Readonly<Record<string, Answer>>

/**
 * Every criterion of a grid as the members marked it, in the order of the grid: those that anybody marked, and those that
 * show once what is retained, or else proposed, is answered. Individual assessments are read and never changed.
 */
export function consolidate(
  grid: Grid,
  participants: readonly Participant[],
  retained: Retained,
  pieceCounts: Readonly<Record<string, number>>,
): ConsolidatedCriterion[] {
  const criteria = grid.sections.flatMap((section, place) =>
    section.questions.map((question, rank): ConsolidatedCriterion => {
      const marks = marksOf(question.id, participants)
      return {
        question,
        section,
        number: `${place + 1}.${rank + 1}`,
        marks,
        aggregation: aggregate(
          grid,
          question.id,
          marks.map(({ value }) => value),
        ),
        spread: spreadOf(question, marks),
        answers: distinctAnswers(question, marks),
        chapters: chaptersOf(grid, question),
        retained: retainedAnswer(retained, question.id),
      }
    }),
  )
  const { visible } = settle(grid, supposed(criteria, retained, pieceCounts))
  return criteria.filter(
    ({ question, marks }) =>
      visible[question.index] === true || marks.some(({ standing }) => standing !== 'unanswered'),
  )
}

/** What the committee answered: a value, or that the criterion does not apply. */
function retainedAnswer(retained: Retained, questionId: string): Answer | null {
  const answer = Object.hasOwn(retained, questionId) ? retained[questionId] : undefined
  return answer && (answer.value !== null || answer.notApplicable) ? answer : null
}

function spreadOf(question: Question, marks: readonly MemberMark[]): Spread | null {
  const numbers = numbersOf(marks)
  const median = lowMedian(numbers)
  if (median === null) return null
  const colleges = collegeMedians(marks)
  const levels = question.type === 'scale' ? question.levels : []
  const counts = levels.map(level => numbers.filter(number => number === level.value).length)
  return {
    median,
    lowest: Math.min(...numbers),
    highest: Math.max(...numbers),
    deviation: medianDeviation(numbers) ?? 0,
    agreement: ordinalAgreement(counts),
    colleges,
    gap: collegeGap(colleges),
  }
}

function supposed(criteria: readonly ConsolidatedCriterion[], retained: Retained, pieces: Record<string, number>) {
  const input = answersToInput(retained, pieces)
  const proposed: Record<string, Value> = Object.fromEntries(
    criteria.flatMap(({ question, aggregation, retained: own }) =>
      own || aggregation.value === null ? [] : [[question.id, aggregation.value]],
    ),
  )
  return { ...input, answers: { ...proposed, ...input.answers } }
}
