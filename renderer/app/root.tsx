import { Notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import { type ReactNode, StrictMode } from 'react'
import { DeviceSettingsProvider } from '#renderer/ui/settings/device-settings.tsx'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider } from './language/language-provider.tsx'
import { UnexpectedErrors } from './unexpected-errors.tsx'

type RootProps = { i18n: i18n; settings: DeviceSettings; children: ReactNode }

/** What every page has: settings of the device, language, look, notices, and the place where bugs end. */
export function Root({ i18n, settings, children }: RootProps) {
  return (
    <StrictMode>
      <DeviceSettingsProvider initial={settings}>
        <LanguageProvider i18n={i18n}>
          <ThemeProvider>
            <Notifications position="bottom-center" data-pane />
            <UnexpectedErrors />
            <ErrorBoundary>{children}</ErrorBoundary>
          </ThemeProvider>
        </LanguageProvider>
      </DeviceSettingsProvider>
    </StrictMode>
  )
}
