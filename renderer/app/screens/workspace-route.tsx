import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useWorkspace, WorkspaceProvider } from '#renderer/ui/workspace/workspace.tsx'
import { WorkspaceScreen } from './workspace-screen.tsx'

const reading = '/dossiers/$dossierId/piece/$pieceId'

/** A piece beside the grid. */
export function WorkspaceRoute() {
  return <Workspace {...useParams({ from: reading })} {...useSearch({ from: reading })} />
}

/** The grid alone. */
export function AssessmentRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/evaluation' })
  return <Workspace dossierId={dossierId} pieceId={null} />
}

type Props = { dossierId: string; pieceId: string | null; note?: string | undefined; version?: string | undefined }

function Workspace({ dossierId, pieceId, note, version }: Props) {
  const navigate = useNavigate()
  const asked = useLocation({ select: ({ state }) => state.passage })
  const openPiece = useCallback(
    (piece: string) =>
      // The piece one is in gets its own address back, without the note: it was shown.
      void navigate({ to: reading, params: { dossierId, pieceId: piece }, replace: piece === pieceId }),
    [navigate, dossierId, pieceId],
  )
  return (
    <WorkspaceProvider key={dossierId} openPiece={openPiece} asked={asked}>
      {note !== undefined && pieceId !== null && <AskedNote note={note} pieceId={pieceId} />}
      <WorkspaceScreen dossierId={dossierId} pieceId={pieceId} version={version} />
    </WorkspaceProvider>
  )
}

/** Shows the passage of the note that the address asks for. */
function AskedNote({ note, pieceId }: { note: string; pieceId: string }) {
  const { showPassage } = useWorkspace()
  useEffect(() => showPassage(note, pieceId), [showPassage, note, pieceId])
  return null
}
