import i18next, { type i18n } from 'i18next'
import ICU from 'i18next-icu'
import { initReactI18next } from 'react-i18next'
import { english, french } from './namespaces.ts'
import { typography } from './typography.ts'

export type Language = 'fr' | 'en'

/** Messages are ICU; French spaces and quotation marks are set once, on what comes out. */
export async function startLanguage(language: Language): Promise<i18n> {
  await i18next
    .use(ICU)
    .use(typography)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'fr',
      supportedLngs: ['fr', 'en'],
      defaultNS: 'app',
      resources: { fr: french, en: english },
      postProcess: [typography.name],
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  return i18next
}
