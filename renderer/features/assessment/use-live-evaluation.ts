import { useDeferredValue, useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import { answersToInput, countPieces } from '#shared/domain/grid/answers-to-input.ts'
import { type Evaluation, type EvaluationFault, runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Answers } from './answer-history.ts'

/**
 * What follows from the answers and the pieces of the dossier, a moment behind the keyboard. Reasons enter no
 * calculation: typing one evaluates nothing. `around`: what others answered, where one has not: it decides which
 * questions appear to whoever answers some of them only.
 */
export function useLiveEvaluation(
  grid: Grid,
  answers: Answers,
  dossierId: string,
  around: Answers,
): Result<Evaluation, EvaluationFault> {
  const settled = useDeferredValue(answers)
  const { records: pieces } = useRecords('pieces', { dossierId })
  const key = useMemo(
    () => JSON.stringify(answersToInput(within(around, settled), countPieces(pieces))),
    [around, settled, pieces],
  )
  return useMemo(() => runEvaluation(grid, JSON.parse(key) as GridInput), [grid, key])
}

const within = (around: Answers, own: Answers): Answers => ({
  ...around,
  ...Object.fromEntries(Object.entries(own).filter(([, answer]) => saysSomething(answer))),
})
