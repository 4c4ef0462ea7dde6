import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { readableAssessments } from '#shared/domain/readable-assessments.ts'

/** Annotations of the dossier that serve as evidence in an assessment this person may read. */
export function useEvidenceOf(dossierId: string): ReadonlySet<string> {
  const where = useMemo(() => ({ dossierId }), [dossierId])
  const { memberId } = useProfile().profile.identity
  const { records } = useRecords('assessments', where)
  const { records: events } = useRecords('events', {})
  return useMemo(
    () =>
      new Set(
        readableAssessments(records, events, memberId).flatMap(({ answers }) =>
          Object.values(answers).flatMap(({ evidence }) => evidence),
        ),
      ),
    [records, events, memberId],
  )
}
