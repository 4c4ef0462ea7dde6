import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { type Contribution, givenContributions, givenReference } from '#shared/domain/assessment/given.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'

/** What was given to the committee on a dossier with one grid: the contributions, and the reference answers. */
export function useContributions(
  dossierId: string,
  grid: string,
): { contributions: Contribution[]; reference: AssessmentRecord | null } {
  const { records } = useRecords('assessments', { dossierId })
  return useMemo(
    () => ({ contributions: givenContributions(records, grid), reference: givenReference(records, grid) }),
    [records, grid],
  )
}
