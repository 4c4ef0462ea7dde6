import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { SummarySources } from '#shared/domain/annotations/compose-notes.ts'
import { byArrival } from '#shared/domain/piece-order.ts'
import { useCriteria } from '../use-criteria.ts'
import { useEvidenceOf } from '../use-evidence-of.ts'

/** What a summary of a dossier is made from; null while it is read. */
export function useSummarySources(dossierId: string, nameOf: (memberId: string) => string): SummarySources | null {
  const language = useLanguage()
  const { committee } = useProfile().profile
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { records: pieces, status: piecesStatus } = useRecords('pieces', { dossierId })
  const { records: notes, status: notesStatus } = useNotes({ dossierId })
  const evidence = useEvidenceOf(dossierId)
  const criteria = useCriteria(dossierId)
  const isRead = piecesStatus === 'ready' && notesStatus === 'ready'
  return useMemo(() => {
    if (!dossier || !isRead) return null
    return {
      date: civilDay(new Date()),
      committee: committee.name,
      city: committee.city,
      language,
      dossier: { number: dossier.number, title: dossier.title, direction: dossier.direction },
      notes,
      pieces: pieces.toSorted(byArrival).map(({ id, title }) => ({ id, title })),
      evidence,
      dayOf: instant => civilDay(new Date(instant)),
      nameOf,
      criterionOf: (grid, question) =>
        criteria.find(one => one.grid === grid && one.question === question)?.label ?? question,
    }
  }, [dossier, pieces, notes, isRead, evidence, criteria, committee, language, nameOf])
}
