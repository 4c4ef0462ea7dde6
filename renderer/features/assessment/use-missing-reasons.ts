import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { countPieces } from '#shared/domain/grid/answers-to-input.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { type MissingReason, missingReasons } from '#shared/domain/grid/missing-reasons.ts'
import type { Answers } from './answer-history.ts'

/** Written reasons that are owed, as things stand in the dossier. */
export function useMissingReasons(grid: Grid, answers: Answers, dossierId: string): MissingReason[] {
  const { records: pieces } = useRecords('pieces', { dossierId })
  return useMemo(() => missingReasons(grid, answers, countPieces(pieces)), [grid, answers, pieces])
}
