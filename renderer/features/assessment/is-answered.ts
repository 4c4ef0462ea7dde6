import { isGiven } from '#shared/domain/given-answer.ts'
import type { Answers } from './use-assessment.ts'
import type { VisibleSection } from './visible-sections.ts'

export const isAnswered = isGiven

/** True once a criterion on show has its answer: before, what a grid allows is what its silence allows. */
export const isBegun = (sections: readonly VisibleSection[], answers: Answers): boolean =>
  sections.some(({ questions }) => questions.some(({ question }) => isAnswered(answers[question.id])))
