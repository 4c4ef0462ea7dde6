import type { i18n } from 'i18next'
import type { VerificationReason } from '#shared/domain/verification-result.ts'

/** The reason in the language of the person; a code that has no sentence yet shows the one of the command line. */
export function reasonSentence(i18n: i18n, reason: VerificationReason): string {
  const key = `verification:reasons.${reason.code}`
  const translate = i18n.t as unknown as (key: string) => string
  return i18n.exists(key) ? translate(key) : reason.message
}
