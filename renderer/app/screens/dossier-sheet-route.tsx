import { useLocation, useParams } from '@tanstack/react-router'
import { ContributionsCard } from '#renderer/features/assessment/contributions-card.tsx'
import { SheetScreen } from '#renderer/features/dossiers/sheet/sheet-screen.tsx'

export function DossierSheetRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/fiche' })
  const asked = useLocation({ select: ({ state }) => state.line })
  return (
    <SheetScreen
      key={dossierId}
      dossierId={dossierId}
      asked={asked}
      contributions={dossier => <ContributionsCard dossier={dossier} />}
    />
  )
}
