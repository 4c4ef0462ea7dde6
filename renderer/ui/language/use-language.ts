import { useTranslation } from 'react-i18next'

/** Language of what is on show, for `Intl`. */
export function useLanguage(): 'fr' | 'en' {
  const { i18n } = useTranslation()
  return i18n.resolvedLanguage === 'en' ? 'en' : 'fr'
}
