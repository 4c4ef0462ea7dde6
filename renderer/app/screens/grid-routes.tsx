import { useLocation, useParams } from '@tanstack/react-router'
import { CompareScreen } from '#renderer/features/grids/compare-screen.tsx'
import { GridScreen } from '#renderer/features/grids/grid-screen.tsx'
import { MappingScreen } from '#renderer/features/grids/mapping-screen.tsx'

/** A version to read, from the question that was asked for. */
export function GridRoute() {
  const { modelId } = useParams({ from: '/grilles/$modelId' })
  const asked = useLocation({ select: ({ state }) => state.question })
  return <GridScreen key={modelId} modelId={modelId} asked={asked} />
}

/** Two versions side by side. */
export function GridComparisonRoute() {
  const { modelId, otherId } = useParams({ from: '/grilles/$modelId/comparaison/$otherId' })
  return <CompareScreen key={`${modelId} ${otherId}`} modelId={modelId} otherId={otherId} />
}

/** What continues each question of the version replaced. */
export function GridMappingRoute() {
  const { modelId } = useParams({ from: '/grilles/$modelId/correspondance' })
  return <MappingScreen key={modelId} modelId={modelId} />
}
