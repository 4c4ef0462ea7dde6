import { useParams } from '@tanstack/react-router'
import { ContributionsCard } from '#renderer/features/assessment/contributions-card.tsx'
import { DossierScreen } from '#renderer/features/dossiers/dossier-screen.tsx'
import { RoundPanel } from '#renderer/features/exchange/round-panel.tsx'
import { DossierActs } from './dossier-acts.tsx'

export function DossierRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId' })
  return (
    <DossierScreen key={dossierId} dossierId={dossierId} beneath={dossier => <ContributionsCard dossier={dossier} />}>
      {dossier => (
        <>
          <DossierActs dossier={dossier} />
          <RoundPanel dossier={dossier} />
        </>
      )}
    </DossierScreen>
  )
}
