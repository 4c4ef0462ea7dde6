import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** A piece beside the grid. */
export function WorkspaceRoute() {
  return <Workspace {...useParams({ from: '/dossiers/$dossierId/piece/$pieceId' })} />
}

/** The grid alone. */
export function AssessmentRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/evaluation' })
  return <Workspace dossierId={dossierId} pieceId={null} />
}

function Workspace({ dossierId, pieceId }: { dossierId: string; pieceId: string | null }) {
  const navigate = useNavigate()
  const asked = useLocation({ select: ({ state }) => state.passage })
  const openPiece = useCallback(
    (piece: string) =>
      void navigate({ to: '/dossiers/$dossierId/piece/$pieceId', params: { dossierId, pieceId: piece } }),
    [navigate, dossierId],
  )
  return (
    <WorkspaceProvider key={dossierId} openPiece={openPiece} asked={asked}>
      <WorkspaceScreen dossierId={dossierId} pieceId={pieceId} />
    </WorkspaceProvider>
  )
}
