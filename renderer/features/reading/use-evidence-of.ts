import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { isAnswered } from '#shared/domain/assessment.ts'

/** Annotations of the dossier that serve as evidence in an assessment kept on this profile. */
export function useEvidenceOf(dossierId: string): ReadonlySet<string> {
  const where = useMemo(() => ({ dossierId }), [dossierId])
  const { records } = useRecords('assessments', where)
  return useMemo(
    () =>
      new Set(
        records.filter(isAnswered).flatMap(({ answers }) => Object.values(answers).flatMap(({ evidence }) => evidence)),
      ),
    [records],
  )
}
