import { useParams } from '@tanstack/react-router'
import { ContributionsCard } from '#renderer/features/assessment/contributions-card.tsx'
import { SheetScreen } from '#renderer/features/dossiers/sheet/sheet-screen.tsx'

export function DossierSheetRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId/fiche' })
  return (
    <SheetScreen
      key={dossierId}
      dossierId={dossierId}
      contributions={dossier => <ContributionsCard dossier={dossier} />}
    />
  )
}
