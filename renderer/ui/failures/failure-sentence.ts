import type { i18n } from 'i18next'
import type { Failure } from '#shared/domain/result.ts'

/** The sentence for an expected failure, in the language of the person, with what to do next. */
export function failureSentence(i18n: i18n, failure: Failure): string {
  const key = `failures:${failure.code}`
  const translate = i18n.t as unknown as (key: string, values: Record<string, string | number>) => string
  return i18n.exists(key) ? translate(key, failure.params ?? {}) : translate('failures:unknown', { code: failure.code })
}
