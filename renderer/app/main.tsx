import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '#renderer/ui/theme/rules.css'
import { createRoot } from 'react-dom/client'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { startLanguage } from './language/start-language.ts'
import { isStartPage } from './page-role.ts'
import { Root } from './root.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('no root element in the page')

const settings = await bridge().invoke('settings.read', {})
if (!settings.ok) throw new Error(settings.error.code)
const i18n = await startLanguage(settings.value.language)
createRoot(element).render(<Root i18n={i18n} settings={settings.value} start={isStartPage(location.hostname)} />)
