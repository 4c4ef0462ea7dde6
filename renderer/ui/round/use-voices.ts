import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { withoutRecused } from '#shared/domain/recusals.ts'

/** The assessments of a dossier, or of all, without the voices of those who withdrew from it. */
export function useVoices(where: { dossierId?: string }): { records: AnyAssessment[]; status: 'loading' | 'ready' } {
  const { records: assessments, status } = useRecords('assessments', where)
  const { records: sittings, status: ofSittings } = useRecords('sittings', {})
  const records = useMemo(() => withoutRecused(assessments, sittings), [assessments, sittings])
  return { records, status: status === 'ready' && ofSittings === 'ready' ? 'ready' : 'loading' }
}
