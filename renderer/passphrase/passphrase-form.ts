import type { OutputOf } from '#shared/ipc/contract.ts'
import { element } from './element.ts'
import type { Texts } from './texts.ts'

type Request = OutputOf<'passphrase.request'>
/** Resolves to what went wrong, in words, or to `null`. */
type Answer = (passphrase: string | null) => Promise<string | null>

/** One field, twice where a passphrase is chosen; Enter confirms, Escape gives up. `set` is the typography. */
export function passphraseForm(
  { purpose, subject, attempt }: Request,
  texts: Texts,
  set: (text: string) => string,
  answer: Answer,
): HTMLFormElement {
  const secret = secretField('secret')
  const again = purpose === 'create' ? secretField('again') : null
  const fault = element('p', { id: 'fault', className: 'fault' }, attempt > 1 ? set(texts.wrong[purpose]) : '')
  fault.setAttribute('role', 'alert')
  const hint = texts.hint[purpose]
  const secretLabel = element('label', { htmlFor: 'secret' }, texts.field[purpose])
  secret.setAttribute('aria-describedby', hint ? 'hint fault' : 'fault')
  secret.setAttribute('aria-invalid', String(attempt > 1))
  const show = element('input', { type: 'checkbox', id: 'show' })
  show.addEventListener('change', () => {
    for (const field of [secret, again]) if (field) field.type = show.checked ? 'text' : 'password'
  })
  const cancel = element('button', { type: 'button', className: 'quiet' }, texts.cancel)

  const form = element(
    'form',
    { noValidate: true },
    element('h1', {}, texts.title[purpose]),
    element('p', { className: 'subject' }, subject),
    ...(hint ? [element('p', { id: 'hint', className: 'hint' }, set(hint))] : []),
    secretLabel,
    secret,
    ...(again ? [element('label', { htmlFor: 'again' }, texts.again), again] : []),
    element('div', { className: 'show' }, show, element('label', { htmlFor: 'show' }, texts.show)),
    fault,
    element('div', { className: 'actions' }, cancel, element('button', { type: 'submit' }, texts.confirm[purpose])),
  )

  const say = (words: string | null) => {
    fault.textContent = set(words ?? '')
    secret.setAttribute('aria-invalid', String(words !== null))
    if (words !== null) secret.focus()
  }
  const give = async (passphrase: string | null) => say(await answer(passphrase))
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (secret.value === '') say(texts.empty)
    else if (again && again.value !== secret.value) say(texts.different)
    else void give(secret.value)
  })
  cancel.addEventListener('click', () => void give(null))
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') void give(null)
  })
  return form
}

function secretField(id: string): HTMLInputElement {
  const field = element('input', { id, type: 'password', required: true, maxLength: 1024, spellcheck: false })
  // Shown, it is a text field, whose words a browser would keep.
  field.autocomplete = 'off'
  field.autofocus = id === 'secret'
  return field
}
