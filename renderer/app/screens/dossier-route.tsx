import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ContributionsCard } from '#renderer/features/assessment/contributions-card.tsx'
import { DossierScreen } from '#renderer/features/dossiers/dossier-screen.tsx'
import { RoundPanel } from '#renderer/features/exchange/round-panel.tsx'
import { DossierActs } from './dossier-acts.tsx'

export function DossierRoute() {
  const { dossierId } = useParams({ from: '/dossiers/$dossierId' })
  useEffect(readingSoon, [])
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

/** From here one goes on to read: what starts slowly is started while nothing is asked. */
function readingSoon() {
  const waiting = requestIdleCallback(async () => {
    const { prepareReader } = await import('#renderer/ui/pdf/open-pdf.ts')
    prepareReader()
  })
  return () => cancelIdleCallback(waiting)
}
