import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { LettersScreen } from '#renderer/features/reading/letters/letters-screen.tsx'
import { DossierNotesScreen } from '#renderer/features/reading/notes/dossier-notes-screen.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'

export function DossierNotesRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/notes' })
  return <DossierNotesScreen key={dossierId} dossierId={dossierId} onOpen={useOpenNote()} />
}

export function LettersRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/questions' })
  return <LettersScreen key={dossierId} dossierId={dossierId} onOpen={useOpenNote()} />
}

/** Opens the piece of a note at its passage. */
function useOpenNote(): (note: AnnotationRecord) => void {
  const navigate = useNavigate()
  return useCallback(
    ({ id, dossierId, pieceId }) =>
      void navigate({
        to: '/dossiers/$dossierId/piece/$pieceId',
        params: { dossierId, pieceId },
        search: { note: id },
      }),
    [navigate],
  )
}
