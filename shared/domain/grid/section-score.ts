import type { Grid, Question, Section } from './grid.ts'
import { hasOptions, pointsOf } from './points.ts'
import { roundHalfUp } from './round-half-up.ts'
import type { Settled } from './settle.ts'
import type { Value } from './value.ts'

/** What one question brings to its section: `share` 0–1, 1 the most favourable, before its weight. */
export type Contribution = { question: Question; share: number; answered: boolean }

/** Sums of grid/1 §6: `earned` and `possible` are `a` and `b`; `score` is 0–100 rounded, `null` without any. */
export type SectionScore = {
  section: Section
  contributions: Contribution[]
  earned: number
  possible: number
  score: number | null
}

export function sectionScores(grid: Grid, settled: Settled): SectionScore[] {
  return grid.sections.map(section => {
    const contributions = section.questions.flatMap(question => contributionOf(question, grid, settled) ?? [])
    let earned = 0
    let possible = 0
    for (const { question, share } of contributions) {
      earned += question.weight * share
      possible += question.weight
    }
    const score = possible === 0 ? null : roundHalfUp((100 * earned) / possible, grid.scoring.rounding)
    return { section, contributions, earned, possible, score }
  })
}

function contributionOf(question: Question, grid: Grid, { visible, scope }: Settled): Contribution | null {
  if (!visible[question.index] || scope.notApplicable[question.index] || !canBeScored(question)) return null
  const answer = scope.answers[question.index] ?? null
  if (answer === null) return grid.scoring.unanswered === 'zero' ? { question, share: 0, answered: false } : null
  return { question, share: favourableShare(question, answer), answered: true }
}

/** 0–1, 1 the most favourable, of an answer to a question that can be scored. */
export function favourableShare(question: Question, answer: Value): number {
  const share = shareOf(question, answer)
  return question.kind === 'risk' ? 1 - share : share
}

/** Questions that can enter the score of a section, answered or not. */
export function canBeScored(question: Question): boolean {
  if (question.kind !== 'favourable' && question.kind !== 'risk') return false
  return question.type === 'scale' || (hasOptions(question) && question.maximum > 0)
}

function shareOf(question: Question, answer: Value): number {
  if (hasOptions(question)) return pointsOf(question, answer) / question.maximum
  if (question.type !== 'scale' || typeof answer !== 'number') throw new Error(`not a scored answer: ${question.id}`)
  return (answer - question.lowest) / (question.highest - question.lowest)
}
