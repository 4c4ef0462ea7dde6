import type { Answer, AssessmentRecord } from './assessment.ts'

/** An answer is a value or "not applicable"; a reason, a comment or a confidence alone answers nothing. */
export const isGiven = (answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.notApplicable === true || answer.value !== null)

/** False of a grid that was opened, or answered then undone: its record is kept, and says nothing. */
export const hasAnswers = ({ answers }: AssessmentRecord): boolean => Object.values(answers).some(isGiven)
