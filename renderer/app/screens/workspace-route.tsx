import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** A piece beside the grid. */
export function WorkspaceRoute() {
  const from = '/dossiers/$dossierId/piece/$pieceId'
  return <Workspace {...useParams({ from })} {...useSearch({ from })} />
}

/** The grid alone. */
export function AssessmentRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/evaluation' })
  return <Workspace dossierId={dossierId} pieceId={null} />
}

type WorkspaceProps = { dossierId: string; pieceId: string | null; version?: string }

function Workspace({ dossierId, pieceId, version }: WorkspaceProps) {
  const navigate = useNavigate()
  const openPiece = useCallback(
    (piece: string) =>
      void navigate({ to: '/dossiers/$dossierId/piece/$pieceId', params: { dossierId, pieceId: piece } }),
    [navigate, dossierId],
  )
  return (
    <WorkspaceProvider key={dossierId} openPiece={openPiece}>
      <WorkspaceScreen dossierId={dossierId} pieceId={pieceId} version={version} />
    </WorkspaceProvider>
  )
}
