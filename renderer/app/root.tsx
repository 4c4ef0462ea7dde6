import { Notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import { StrictMode } from 'react'
import { StartScreen } from '#renderer/features/profiles/start-screen.tsx'
import { DeviceSettingsProvider } from '#renderer/ui/settings/device-settings.tsx'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider } from './language/language-provider.tsx'
import { ProfilePage } from './profile-page.tsx'

type RootProps = { i18n: i18n; settings: DeviceSettings; start: boolean }

/** What every page has; then the start page, or the page of an open committee. */
export function Root({ i18n, settings, start }: RootProps) {
  return (
    <StrictMode>
      <DeviceSettingsProvider initial={settings}>
        <LanguageProvider i18n={i18n}>
          <ThemeProvider>
            <ErrorBoundary>
              <Notifications position="bottom-right" />
              {start ? <StartScreen /> : <ProfilePage />}
            </ErrorBoundary>
          </ThemeProvider>
        </LanguageProvider>
      </DeviceSettingsProvider>
    </StrictMode>
  )
}
