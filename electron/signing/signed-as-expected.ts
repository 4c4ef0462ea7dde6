import type { VerificationResult } from '#shared/domain/verification-result.ts'

/** What may be unknown or remarked about a signature just made, on the machine that made it, without it being wrong. */
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
  'signer_not_signatory',
  'same_signer_twice',
])

const unprovedPages = 'print_not_checked'

/** What stands against a file just signed: a code, and the field where it is a matter of one signature. */
export type Objection = { reason: string; field?: string }

/**
 * What stands against keeping a file just signed: something in it is invalid, or the new signature is not known to be
 * valid for another cause than what this machine cannot know. `null` where nothing does.
 */
export function objectionTo(verification: VerificationResult, field: string): Objection | null {
  const { signatures, status, reasons } = verification
  const signature = signatures.find(one => one.field === field)
  // The signature itself first: what it breaks in the whole is only its consequence.
  const invalid = [signature, ...signatures].find(one => one?.status === 'invalid')
  if (invalid) return { reason: invalid.reasons[0]?.code ?? invalid.status, field: invalid.field }
  if (status === 'invalid') return { reason: reasons[0]?.code ?? status }
  // Nobody signs pages that may show something else than their record.
  if (reasons.some(({ code }) => code === unprovedPages)) return { reason: unprovedPages }
  if (!signature) return { reason: 'expected_signature_missing', field }
  if (signature.status === 'valid') return null
  const untold = signature.reasons.find(({ code }) => !toBeExpected.has(code))
  return untold ? { reason: untold.code, field } : null
}
