import { useMemo } from 'react'
import { isAsked } from '#shared/domain/assessment/asked-questions.ts'
import type { Task } from '#shared/domain/assessment/task.ts'
import type { Evaluation, EvaluationFault } from '#shared/domain/grid/evaluation.ts'
import type { Grid, Question } from '#shared/domain/grid/grid.ts'
import type { Result } from '#shared/domain/result.ts'
import { type NumberedQuestion, type VisibleSection, visibleSections } from './visible-sections.ts'

export type Criteria = {
  /** Those that the person answers. */
  sections: VisibleSection[]
  /** Those asked of others, which one only reads. */
  others: VisibleSection[]
  current: NumberedQuestion | undefined
  /** Whether `current` is one's own to answer. */
  isOwn: boolean
  before: NumberedQuestion | undefined
  after: NumberedQuestion | undefined
}

type Options = {
  grid: Grid
  evaluation: Result<Evaluation, EvaluationFault>
  task: Task
  /** The criterion asked for. While there is none, or while it is hidden, the first of `firsts`, else of all. */
  wanted: string | null
  firsts: readonly string[]
}

/** The criteria on show, in the order of the grid, and where one is among them. */
export function useCriteria({ grid, evaluation, task, wanted, firsts }: Options): Criteria {
  const { sections, others } = useMemo(() => {
    const isVisible = ({ index }: Question) => !evaluation.ok || evaluation.value.settled.visible[index] === true
    const isOwn = (question: Question) => task.kind !== 'contribution' || isAsked(question, task.capacity)
    return {
      sections: visibleSections(grid, question => isVisible(question) && isOwn(question)),
      others: visibleSections(grid, question => isVisible(question) && !isOwn(question)),
    }
  }, [grid, evaluation, task])
  const own = useMemo(() => sections.flatMap(({ questions }) => questions), [sections])
  const rest = useMemo(() => others.flatMap(({ questions }) => questions), [others])
  const placeOf = (list: NumberedQuestion[], id: string | null | undefined) =>
    list.findIndex(({ question }) => question.id === id)
  const reading = placeOf(rest, wanted)
  const list = reading === -1 ? own : rest
  const fallback = placeOf(
    own,
    firsts.find(id => placeOf(own, id) !== -1),
  )
  const index = Math.max(0, reading, placeOf(own, wanted) === -1 && reading === -1 ? fallback : placeOf(own, wanted))
  return {
    sections,
    others,
    current: list[index],
    isOwn: reading === -1,
    before: list[index - 1],
    after: list[index + 1],
  }
}
