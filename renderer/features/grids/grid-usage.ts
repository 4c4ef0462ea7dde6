import type { AnyAssessment } from '#shared/domain/assessment.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'

/** The dossiers that a version of a grid is used by, by `id@version`: they name it, or someone has begun to answer it. */
export type GridUsage = ReadonlyMap<string, ReadonlySet<string>>

export function gridUsage(dossiers: readonly DossierRecord[], assessments: readonly AnyAssessment[]): GridUsage {
  const usage = new Map<string, Set<string>>()
  const add = (grid: string, dossier: string) => usage.set(grid, (usage.get(grid) ?? new Set()).add(dossier))
  for (const { id, grids } of dossiers) for (const grid of grids) add(grid, id)
  for (const { grid, dossierId } of assessments) add(grid, dossierId)
  return usage
}

/** `shown`: the dossiers that may be counted to this person. `isUsed`: by any, those one withdrew from included. */
export type Uses = { shown: number; isUsed: boolean }

export const usesOf = (usage: GridUsage, reference: string): number => usage.get(reference)?.size ?? 0
