import type { Answer } from '../assessment.ts'
import type { Question } from '../grid/grid.ts'
import type { Value } from '../grid/value.ts'
import type { ConsolidatedCriterion } from './consolidate.ts'
import { keyOf } from './distinct-answers.ts'

/** The values that follow a proposal: itself, or on a scale the levels nearest to it, since a mean is rarely a level. */
export function proposedValues(question: Question, proposed: Value): Value[] {
  if (proposed === null) return []
  if (question.type !== 'scale' || typeof proposed !== 'number') return [proposed]
  const distance = (value: number) => Math.abs(value - proposed)
  const nearest = Math.min(...question.levels.map(({ value }) => distance(value)))
  return question.levels.filter(({ value }) => distance(value) === nearest).map(({ value }) => value)
}

/** Whether a value departs from what the marks propose: the committee then says why. Without a proposal none does. */
export function departs(question: Question, proposed: Value, value: Value): boolean {
  const following = proposedValues(question, proposed).map(keyOf)
  return following.length > 0 && !following.includes(keyOf(value))
}

/** Whether the committee owes a written reason for an answer: it departs, or says does not apply what members marked. */
export const owesReason = ({ question, aggregation }: ConsolidatedCriterion, answer: Answer): boolean =>
  answer.notApplicable ? aggregation.voters > 0 : departs(question, aggregation.value, answer.value)
