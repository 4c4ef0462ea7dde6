import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '#renderer/ui/theme/rules.css'
import { createRoot } from 'react-dom/client'
import { StartScreen } from '#renderer/features/profiles/start-screen.tsx'
import { openStore } from '#renderer/store/opening/open-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { shareStyleNonce } from '#renderer/ui/theme/style-nonce.ts'
import { startLanguage } from './language/start-language.ts'
import { openingProgress } from './opening/opening-progress.ts'
import { ProfilePage } from './opening/profile-page.tsx'
import { isStartPage } from './page-role.ts'
import { Root } from './root.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('no root element in the page')

shareStyleNonce()
const door = bridge()
const progress = openingProgress()
// Before the language and the settings: the records are what takes time.
const opening = isStartPage(location.hostname) ? null : openStore(door, { onProgress: progress.report })
const settings = await door.invoke('settings.read', {})
if (!settings.ok) throw new Error(settings.error.code)
const i18n = await startLanguage(settings.value.language)
createRoot(element).render(
  <Root i18n={i18n} settings={settings.value}>
    {opening ? <ProfilePage opening={opening} progress={progress} /> : <StartScreen />}
  </Root>,
)
