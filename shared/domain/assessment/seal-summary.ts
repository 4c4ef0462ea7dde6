import type { Answer } from '../assessment.ts'
import type { Question } from '../grid/grid.ts'
import type { MissingReason } from '../grid/missing-reasons.ts'
import { saysSomething } from './same-answer.ts'

/** What is sealed, question by question, each in one list only; in the order of the grid. */
export type SealSummary = {
  answered: Question[]
  notApplicable: Question[]
  /** Required, and without an answer. */
  missing: Question[]
  /** Without an answer, and not required. */
  left: Question[]
  reasons: MissingReason[]
}

/** `asked`: the questions on show that the person answers; `reasons`: those owed (`missing-reasons.ts`). */
export function sealSummary(
  asked: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  reasons: readonly MissingReason[],
): SealSummary {
  const answerTo = ({ id }: Question) => (Object.hasOwn(answers, id) ? answers[id] : undefined)
  const silent = asked.filter(question => !saysSomething(answerTo(question)))
  const spoken = asked.filter(question => saysSomething(answerTo(question)))
  const isAsked = new Set(asked.map(({ id }) => id))
  return {
    answered: spoken.filter(question => answerTo(question)?.notApplicable !== true),
    notApplicable: spoken.filter(question => answerTo(question)?.notApplicable === true),
    missing: silent.filter(({ required }) => required),
    left: silent.filter(({ required }) => !required),
    reasons: reasons.filter(({ question }) => isAsked.has(question.id)),
  }
}

export type SealRefusal = 'nothing_answered' | 'reasons_missing' | 'incomplete'

/**
 * Why this cannot be sealed; `null` where it can. A missing answer makes the result inconclusive and no more: it may be
 * given on purpose, once `meantIncomplete`. A reason that the grid demands cannot be left out (grid/1 §13).
 */
export function sealRefusal(summary: SealSummary, meantIncomplete: boolean): SealRefusal | null {
  if (summary.answered.length + summary.notApplicable.length === 0) return 'nothing_answered'
  if (summary.reasons.length > 0) return 'reasons_missing'
  return summary.missing.length > 0 && !meantIncomplete ? 'incomplete' : null
}
