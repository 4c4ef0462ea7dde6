import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeviceSettings } from '../settings/device-settings.tsx'
import { cssVariables } from './css-variables.ts'
import { styleNonce } from './style-nonce.ts'
import { theme } from './theme.ts'

/** Applies the colour scheme, the contrast and the text size chosen on this machine. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { settings } = useDeviceSettings()
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const prefersMore = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const scheme = settings.theme === 'auto' ? (prefersDark ? 'dark' : 'light') : settings.theme
  const contrast = settings.contrast === 'more' || prefersMore ? 'more' : 'normal'

  useEffect(() => {
    document.documentElement.dataset.contrast = contrast
    document.documentElement.dataset.textSize = settings.textSize ?? 'normal'
  }, [contrast, settings.textSize])

  return (
    <MantineProvider
      theme={useNamedNotices()}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}

/** The theme with what Mantine leaves without a name: the button that closes a notice. */
function useNamedNotices() {
  const { t } = useTranslation('failures')
  const close = t('close')
  return useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } }
    return mergeThemeOverrides(theme, { components: { Notification: { defaultProps } } })
  }, [close])
}
