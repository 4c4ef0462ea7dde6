import type { Answer, AnswerValue } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { proposedValues } from '#shared/domain/consolidation/proposed-value.ts'

/** What would be retained as things stand: what is being weighed, else what is retained, else what is proposed. */
export const answerInView = (criterion: ConsolidatedCriterion, draft: Answer | undefined): Answer =>
  draft ?? criterion.retained ?? { value: proposedOf(criterion), evidence: [] }

function proposedOf({ question, aggregation }: ConsolidatedCriterion): AnswerValue {
  const [value = null] = proposedValues(question, aggregation.value)
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : null
}
