import { useTranslation } from 'react-i18next'

export function DossierScreen({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('dossiers')
  return <h1 id={dossierId}>{t('title')}</h1>
}
