import { useMemo } from 'react'
import { useRecord, useRecords } from '#renderer/store/react/use-store.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { readableNotes } from '#shared/domain/annotations/readable.ts'
import { useProfile } from '../profile/profile-context.tsx'

type Place = { dossierId: string; pieceId?: string }

/** The notes of a dossier, or of one of its pieces, that this person may read. The one way by which screens read notes. */
export function useNotes({ dossierId, pieceId }: Place): {
  records: AnnotationRecord[]
  status: 'loading' | 'ready'
} {
  const { memberId } = useProfile().profile.identity
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { records, status } = useRecords('annotations', pieceId === undefined ? { dossierId } : { pieceId })
  const rapporteurId = dossier?.rapporteurId
  const readable = useMemo(
    () => readableNotes(records, memberId, () => rapporteurId),
    [records, memberId, rapporteurId],
  )
  return { records: readable, status }
}
