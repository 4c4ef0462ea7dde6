import type { Answer } from '../assessment.ts'
import { failure, ok, type Result } from '../result.ts'
import { answerFault } from './answer-fault.ts'
import type { Grid, Question } from './grid.ts'

/** Why an answer did not follow: the mapping says so, nothing succeeds the question, or its successor cannot take it. */
export type DropReason =
  | 'no_successor'
  | 'unknown_question'
  | 'value_refused'
  | 'not_applicable_refused'
  | 'successor_taken'

export type DroppedAnswer = { question: string; answer: Answer; reason: DropReason; successor: string | null }

/** `moved` names where each answer went; `byMapping` false: the mapping is silent and the new version has the same id. */
export type MappedAnswers = {
  answers: Record<string, Answer>
  moved: { from: string; to: string; byMapping: boolean }[]
  dropped: DroppedAnswer[]
}

/**
 * Carries answers over to the version of a grid that replaces theirs, by `replaces[].mapping` (grid/1 §13). Nothing is
 * lost in silence: an answer is either moved or listed in `dropped`. Fails with `not_replaced` when `grid` does not say
 * that it replaces `fromVersion`.
 */
export function mapAnswers(
  grid: Grid,
  fromVersion: string,
  answers: Readonly<Record<string, Answer>>,
): Result<MappedAnswers, 'not_replaced'> {
  const replaced = (grid.file.replaces ?? []).find(({ version }) => version === fromVersion)
  if (!replaced) return failure('not_replaced', { grid: grid.reference, version: fromVersion })
  const mapping = new Map(Object.entries(replaced.mapping ?? {}))
  const mapped: MappedAnswers = { answers: {}, moved: [], dropped: [] }
  for (const [from, answer] of explicitFirst(Object.entries(answers), mapping)) {
    const written = mapping.get(from)
    const successor = written === undefined ? from : written
    const reason = dropReason(grid, successor, answer, mapped)
    if (reason !== null || successor === null) {
      mapped.dropped.push({ question: from, answer, reason: reason ?? 'no_successor', successor })
    } else {
      mapped.answers[successor] = answer
      mapped.moved.push({ from, to: successor, byMapping: written !== undefined })
    }
  }
  return ok(mapped)
}

/** What the mapping names goes before what only has the same id: it has the first claim on its successor. */
const explicitFirst = (entries: [string, Answer][], mapping: ReadonlyMap<string, unknown>) =>
  entries.toSorted(([a], [b]) => Number(mapping.has(b)) - Number(mapping.has(a)))

function dropReason(grid: Grid, successor: string | null, answer: Answer, mapped: MappedAnswers): DropReason | null {
  if (successor === null) return 'no_successor'
  const question = grid.questionById.get(successor)
  if (!question) return 'unknown_question'
  if (Object.hasOwn(mapped.answers, successor)) return 'successor_taken'
  return refusal(question, answer)
}

function refusal(question: Question, answer: Answer): DropReason | null {
  if (answer.notApplicable && !question.notApplicable.allowed) return 'not_applicable_refused'
  return answerFault(question, answer.value) ? 'value_refused' : null
}
