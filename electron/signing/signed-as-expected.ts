import type { VerificationResult } from '#shared/domain/verification-result.ts'

/** What may be unknown about a signature just made, on the machine that made it, without it being wrong. */
const toBeExpected: ReadonlySet<string> = new Set([
  'unknown_root',
  'unknown_critical_extension',
  'no_revocation_source',
  'revocation_unknown',
  'revocation_list_stale',
  'revocation_list_not_from_issuer',
  'revocation_list_unusable',
  'revocation_list_of_others',
  'revocation_list_from_future',
])

/**
 * Whether a file just signed may be kept: nothing in it is invalid, and where the new signature is not known to be valid
 * it is for what this machine cannot know.
 */
export function standsAsExpected(verification: VerificationResult, field: string): boolean {
  const signature = verification.signatures.find(one => one.field === field)
  if (!signature || verification.status === 'invalid' || signature.status === 'invalid') return false
  return signature.status === 'valid' || signature.reasons.every(reason => toBeExpected.has(reason.code))
}

/** Code of what stands against a file just signed, that of the new signature first. */
export function firstReason(verification: VerificationResult, field: string): string {
  const signature = verification.signatures.find(one => one.field === field)
  return [...(signature?.reasons ?? []), ...verification.reasons][0]?.code ?? verification.status
}
