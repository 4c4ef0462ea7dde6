import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '#renderer/ui/theme/rules.css'
import './passphrase.css'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { typeset } from '#shared/text/typeset.ts'
import { applyAppearance } from './appearance.ts'
import { passphraseForm } from './passphrase-form.ts'
import { texts } from './texts.ts'

const [settings, request] = await Promise.all([
  bridge().invoke('settings.read', {}),
  bridge().invoke('passphrase.request', {}),
])
if (!settings.ok || !request.ok) throw new Error('nothing is asked of this window')
applyAppearance(settings.value)
const { language } = settings.value
const words = texts[language]
const set = (text: string) => typeset(text, language)

const form = passphraseForm(request.value, words, set, async passphrase => {
  const answered = await bridge().invoke('passphrase.answer', { passphrase })
  if (answered.ok) return null
  const { code, params } = answered.error
  return code === 'passphrase_too_short' ? words.tooShort(Number(params?.shortest)) : words.failed
})
document.title = `${words.title[request.value.purpose]} – Délibéré`
document.getElementById('root')?.append(form)
form.querySelector<HTMLInputElement>('#secret')?.focus()
