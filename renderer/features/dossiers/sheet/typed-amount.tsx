import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { readExactNumber, typedNumber } from '#shared/text/typed-number.ts'

type Props = {
  label: string
  amount: number | undefined
  onAmount: (amount: number | undefined) => Promise<void>
}

/** A number read from what is typed, in French or English writing; what cannot be read says why and is not kept. */
export function TypedAmount({ label, amount, onAmount }: Props) {
  const { i18n } = useTranslation('failures')
  const language = useLanguage()
  const draft = useAutosaved<number | undefined>(amount, onAmount)
  const [typed, setTyped] = useState<{ text: string; made: number | undefined } | null>(null)
  const own = typed && typed.made === draft.value ? typed.text : null
  const text = own ?? (draft.value === undefined ? '' : typedNumber(draft.value, language))
  const read = readExactNumber(text, language)
  return (
    <TextInput
      size="xs"
      aria-label={label}
      inputMode="decimal"
      value={text}
      error={read.ok ? null : failureSentence(i18n, read.error)}
      onChange={event => {
        const wanted = event.currentTarget.value
        const number = readExactNumber(wanted, language)
        const made = number.ok ? (number.value ?? undefined) : draft.value
        setTyped({ text: wanted, made })
        if (number.ok) draft.change(made)
      }}
      onBlur={() => {
        draft.flush()
        if (read.ok) setTyped(null)
      }}
    />
  )
}
