import type { AssessmentRecord } from '../assessment.ts'
import { aggregate } from '../grid/aggregate.ts'
import { answersToInput } from '../grid/answers-to-input.ts'
import { marksOf } from '../grid/dispersion.ts'
import type { Evaluation } from '../grid/evaluation.ts'
import type { Grid, Question } from '../grid/grid.ts'

/** Mean share of a criterion, 0–1, over the `n` retained assessments where it was scored; `dossiers` are those. */
export type WeakCriterion = { question: Question; mean: number; n: number; dossiers: string[] }

/** Criteria from the weakest to the strongest, in grid order on a tie; those that no dossier answered are left out. */
export function weakestCriteria(
  grid: Grid,
  retained: readonly { dossierId: string; evaluation: Evaluation }[],
): WeakCriterion[] {
  return grid.questions
    .flatMap((question): WeakCriterion[] => {
      const scored = retained.flatMap(({ dossierId, evaluation }) =>
        evaluation.scores
          .flatMap(({ contributions }) => contributions)
          .filter(contribution => contribution.answered && contribution.question.id === question.id)
          .map(({ share }) => ({ dossierId, share })),
      )
      if (scored.length === 0) return []
      const mean = scored.reduce((sum, { share }) => sum + share, 0) / scored.length
      return [{ question, mean, n: scored.length, dossiers: scored.map(({ dossierId }) => dossierId).toSorted() }]
    })
    .toSorted((a, b) => a.mean - b.mean || a.question.index - b.question.index)
}

/** `alerts`: dossiers where the members' marks spread enough to be debated; `n`: dossiers where two members or more marked it. */
export type DebatedCriterion = { question: Question; alerts: string[]; n: number; largest: number }

/**
 * Criteria that were debated most often, over the opened rounds alone: one entry a dossier, with the sealed assessments
 * of its members. The widest spread decides between equals, then the order of the grid.
 */
export function mostDebated(
  grid: Grid,
  rounds: readonly { dossierId: string; sealed: readonly AssessmentRecord[] }[],
): DebatedCriterion[] {
  const marked = rounds.map(({ dossierId, sealed }) => ({
    dossierId,
    inputs: sealed.map(({ answers }) => answersToInput(answers, {})),
  }))
  return grid.questions
    .flatMap((question): DebatedCriterion[] => {
      const spreads = marked
        .map(({ dossierId, inputs }) => ({ dossierId, ...aggregate(grid, question.id, marksOf(question.id, inputs)) }))
        .filter(({ voters }) => voters > 1)
      const alerts = spreads
        .filter(({ alert }) => alert)
        .map(({ dossierId }) => dossierId)
        .toSorted()
      if (alerts.length === 0) return []
      return [
        { question, alerts, n: spreads.length, largest: Math.max(...spreads.map(({ dispersion }) => dispersion ?? 0)) },
      ]
    })
    .toSorted(
      (a, b) => b.alerts.length - a.alerts.length || b.largest - a.largest || a.question.index - b.question.index,
    )
}
