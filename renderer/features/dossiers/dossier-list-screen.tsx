import { useTranslation } from 'react-i18next'

export function DossierListScreen() {
  const { t } = useTranslation('dossiers')
  return <h1>{t('title')}</h1>
}
