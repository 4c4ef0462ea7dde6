import { useTranslation } from 'react-i18next'

export function StartScreen() {
  const { t } = useTranslation('profiles')
  return <h1>{t('title')}</h1>
}
