import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

export function WorkspaceRoute() {
  const { dossierId, pieceId } = useParams({ from: '/dossiers/$dossierId/piece/$pieceId' })
  const navigate = useNavigate()
  const openPiece = useCallback(
    (piece: string) =>
      void navigate({ to: '/dossiers/$dossierId/piece/$pieceId', params: { dossierId, pieceId: piece } }),
    [navigate, dossierId],
  )
  return (
    <WorkspaceProvider key={dossierId} openPiece={openPiece}>
      <WorkspaceScreen dossierId={dossierId} pieceId={pieceId} />
    </WorkspaceProvider>
  )
}
