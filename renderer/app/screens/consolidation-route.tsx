import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ConsolidationScreen } from '#renderer/features/consolidation/consolidation-screen.tsx'

const from = '/dossiers/$dossierId/consolidation'

export function ConsolidationRoute() {
  const { dossierId } = useParams({ from })
  const search = useSearch({ from })
  const navigate = useNavigate({ from })
  return (
    <ConsolidationScreen
      key={dossierId}
      dossierId={dossierId}
      search={search}
      onSearch={next => void navigate({ search: next, replace: true })}
    />
  )
}
