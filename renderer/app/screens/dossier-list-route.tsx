import { DossierListScreen } from '#renderer/features/dossiers/dossier-list-screen.tsx'
import { PackageImport } from '#renderer/features/exchange/package-import.tsx'
import { useStore } from '#renderer/store/react/use-store.ts'

export function DossierListRoute() {
  const { readOnly } = useStore()
  return <DossierListScreen>{readOnly ? null : <PackageImport />}</DossierListScreen>
}
