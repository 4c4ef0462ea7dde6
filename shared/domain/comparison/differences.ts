import type { Answer } from '../assessment.ts'
import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid, Question } from '../grid/grid.ts'
import { sameValue, type Value } from '../grid/value.ts'

/** One side of a comparison: the answers as given, and what the grid makes of them. */
export type ComparedSide = { answers: Readonly<Record<string, Answer>>; evaluation: Evaluation }

/** `share` 0–1, 1 the most favourable; `null` where the question is not scored, hidden, not applicable or unanswered. */
export type SideAnswer = {
  value: Value
  shown: boolean
  notApplicable: boolean
  share: number | null
  reason: string | undefined
}

/**
 * A criterion that is not answered alike. `spread`: the largest difference of shares, 0–1; `null` where fewer than two
 * sides have one, and then only that the answers differ is known.
 */
export type Difference = { question: Question; sides: SideAnswer[]; spread: number | null }

/** Criteria that differ, from the widest spread to the narrowest, those without spread last, else in grid order. */
export function differences(grid: Grid, sides: readonly ComparedSide[]): Difference[] {
  return grid.questions
    .map(question => differenceOf(question, sides))
    .filter(({ sides: answers }) => !answers.every(answer => sameAnswer(answer, answers[0])))
    .toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1) || a.question.index - b.question.index)
}

function differenceOf(question: Question, compared: readonly ComparedSide[]): Difference {
  const sides = compared.map(side => answerOf(question, side))
  const shares = sides.flatMap(({ share }) => share ?? [])
  return { question, sides, spread: shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares) }
}

function answerOf({ id, index, sectionId }: Question, { answers, evaluation }: ComparedSide): SideAnswer {
  const { scope, visible } = evaluation.settled
  const contribution = evaluation.scores
    .find(({ section }) => section.id === sectionId)
    ?.contributions.find(({ question }) => question.id === id)
  return {
    value: scope.answers[index] ?? null,
    shown: visible[index] ?? false,
    notApplicable: scope.notApplicable[index] ?? false,
    share: contribution?.answered ? contribution.share : null,
    reason: answers[id]?.reason,
  }
}

function sameAnswer(left: SideAnswer, right: SideAnswer | undefined): boolean {
  if (!right || left.shown !== right.shown || left.notApplicable !== right.notApplicable) return false
  const [a, b] = [left.value, right.value]
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every(item => b.includes(item))
  return sameValue(a, b)
}
