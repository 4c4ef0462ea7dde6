import { useDeferredValue, useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { answersToInput, countPieces } from '#shared/domain/grid/answers-to-input.ts'
import { type Evaluation, type EvaluationFault, runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Answers } from './use-assessment.ts'

/**
 * What follows from the answers and the pieces of the dossier, a moment behind the keyboard. Reasons enter no
 * calculation: typing one evaluates nothing.
 */
export function useLiveEvaluation(
  grid: Grid,
  answers: Answers,
  dossierId: string,
): Result<Evaluation, EvaluationFault> {
  const settled = useDeferredValue(answers)
  const { records: pieces } = useRecords('pieces', { dossierId })
  const key = useMemo(() => JSON.stringify(answersToInput(settled, countPieces(pieces))), [settled, pieces])
  return useMemo(() => runEvaluation(grid, JSON.parse(key) as GridInput), [grid, key])
}
