import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { VersionsScreen } from '#renderer/features/reading/versions/versions-screen.tsx'

export function VersionsRoute() {
  const { t } = useTranslation('app')
  const { dossierId, pieceId } = useParams({ from: '/dossiers/$dossierId/piece/$pieceId/versions' })
  return <VersionsScreen key={pieceId} dossierId={dossierId} pieceId={pieceId} area={t('area.dossiers')} />
}
