import { useParams } from '@tanstack/react-router'
import { GridEditorScreen } from '#renderer/features/grid-editor/grid-editor-screen.tsx'

export function GridEditorRoute() {
  const { modelId } = useParams({ from: '/grilles/$modelId/edition' })
  return <GridEditorScreen key={modelId} modelId={modelId} />
}
