import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export function BackToDossier({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('consolidation')
  return (
    <Link to="/dossiers/$dossierId" params={{ dossierId }}>
      {t('backToDossier')}
    </Link>
  )
}
