import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import type { Answers } from './answer-history.ts'
import type { VisibleSection } from './visible-sections.ts'

/** True once a criterion on show has its answer: before, what a grid allows is what its silence allows. */
export const isBegun = (sections: readonly VisibleSection[], answers: Answers): boolean =>
  sections.some(({ questions }) => questions.some(({ question }) => saysSomething(answers[question.id])))
