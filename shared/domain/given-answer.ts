import { saysSomething } from './assessment/same-answer.ts'
import type { AssessmentRecord } from './assessment.ts'

/** False of a grid that was opened, or answered then undone: its record is kept, and says nothing. */
export const hasAnswers = ({ answers }: AssessmentRecord): boolean => Object.values(answers).some(saysSomething)
