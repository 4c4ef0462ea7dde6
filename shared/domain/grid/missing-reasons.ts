import type { Answer } from '../assessment.ts'
import { answersToInput } from './answers-to-input.ts'
import type { Grid, Question } from './grid.ts'
import { visibleQuestions } from './visible-questions.ts'

/** A question whose answer, or whose "not applicable", owes a written reason that is not there. */
export type MissingReason = { question: Question; of: 'answer' | 'not_applicable' }

/** Written reasons that data entry demands and that are absent or blank (grid/1 §§1 and 13), hidden questions aside. */
export function missingReasons(
  grid: Grid,
  answers: Readonly<Record<string, Answer>>,
  pieceCounts: Readonly<Record<string, number>>,
): MissingReason[] {
  return visibleQuestions(grid, answersToInput(answers, pieceCounts)).flatMap((question): MissingReason[] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (!answer || (answer.reason ?? '').trim() !== '') return []
    if (answer.notApplicable) {
      return question.notApplicable.justification === 'required' ? [{ question, of: 'not_applicable' }] : []
    }
    const isOwed = answer.value !== null && question.justification === 'required'
    return isOwed ? [{ question, of: 'answer' }] : []
  })
}
