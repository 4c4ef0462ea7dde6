import type { AssessmentRecord } from '../assessment.ts'
import { answersToInput, countPieces } from '../grid/answers-to-input.ts'
import { type Evaluation, runEvaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import type { PieceRecord } from '../piece.ts'

/** What the grid makes of an assessment with the pieces of its dossier; `null` where it refuses an answer. */
export function evaluated(
  grid: Grid,
  { answers, dossierId }: AssessmentRecord,
  pieces: readonly PieceRecord[],
): Evaluation | null {
  const own = pieces.filter(piece => piece.dossierId === dossierId)
  const result = runEvaluation(grid, answersToInput(answers, countPieces(own)))
  return result.ok ? result.value : null
}
