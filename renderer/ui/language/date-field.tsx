import { TextInput, type TextInputProps } from '@mantine/core'
import { spokenLocale } from './spoken-locale.ts'
import { useLanguage } from './use-language.ts'

/** A day of the civil calendar, `YYYY-MM-DD`. The order of its parts follows the language on show, not the system's. */
export function DateField(props: TextInputProps) {
  const lang = spokenLocale(useLanguage())
  // Chromium reads the language when the parts are made. A year has four digits, as in what is kept.
  return <TextInput key={lang} {...props} type="date" lang={lang} max="9999-12-31" />
}
