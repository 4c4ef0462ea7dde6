import type { i18n } from 'i18next'
import { type ReactNode, useEffect } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'

/** Follows the language chosen on this machine, at once and in every window. */
export function LanguageProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <LanguageFollower />
      {children}
    </I18nextProvider>
  )
}

function LanguageFollower() {
  const { settings } = useDeviceSettings()
  const { i18n } = useTranslation()
  useEffect(() => {
    document.documentElement.lang = settings.language
    if (i18n.language !== settings.language) void i18n.changeLanguage(settings.language)
  }, [i18n, settings.language])
  return null
}
