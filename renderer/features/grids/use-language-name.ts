import { useCallback, useMemo } from 'react'
import { spokenLocale } from '#renderer/ui/language/spoken-locale.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'

/** « français » for `fr`; a code that names no language is shown as it is written. */
export function useLanguageName(): (code: string) => string {
  const locale = spokenLocale(useLanguage())
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }), [locale])
  return useCallback(
    code => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    },
    [names],
  )
}
