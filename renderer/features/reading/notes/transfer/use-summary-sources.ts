import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { SummarySources } from '#shared/domain/annotations/compose-notes.ts'
import { useCriteria } from '../use-criteria.ts'
import { useEvidenceOf } from '../use-evidence-of.ts'

/** What a summary of a dossier is made from; null while it is read. */
export function useSummarySources(dossierId: string, nameOf: (memberId: string) => string): SummarySources | null {
  const language = useLanguage()
  const { committee } = useProfile().profile
  const { record: dossier } = useRecord('dossiers', dossierId)
  const pieces = useRecords('pieces', { dossierId })
  const notes = useNotes({ dossierId })
  const evidence = useEvidenceOf(dossierId)
  const criteria = useCriteria(dossierId)
  return useMemo(() => {
    if (!dossier || pieces.status !== 'ready' || notes.status !== 'ready') return null
    return {
      date: civilDay(new Date()),
      committee: committee.name,
      city: committee.city,
      language,
      dossier: { number: dossier.number, title: dossier.title, direction: dossier.direction },
      notes: notes.records,
      pieces: pieces.records.map(({ id, title }) => ({ id, title })),
      evidence,
      nameOf,
      criterionOf: (grid, question) =>
        criteria.find(one => one.grid === grid && one.question === question)?.label ?? question,
    }
  }, [dossier, pieces, notes, evidence, criteria, committee, language, nameOf])
}
