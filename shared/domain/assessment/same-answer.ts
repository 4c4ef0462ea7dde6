import type { Answer, AnswerValue } from '../assessment.ts'

/** Whether two answers say the same: the value, or that the question does not apply. Reasons are no part of it. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if ((a.notApplicable ?? false) !== (b.notApplicable ?? false)) return false
  return a.notApplicable === true || sameAnswerValue(a.value, b.value)
}

/** Options chosen in another order are the same answer. */
function sameAnswerValue(a: AnswerValue, b: AnswerValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every(code => b.includes(code))
}

/** Whether the person said something: a value, or that the question does not apply. */
export const saysSomething = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && (answer.notApplicable === true || answer.value !== null)
