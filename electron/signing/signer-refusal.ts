import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { VerificationReason } from '#shared/domain/verification-result.ts'
import type { Certificate } from './certificate.ts'
import type { SigningIdentity } from './identity.ts'
import type { RevocationList } from './revocation-list.ts'
import { judgeSigner } from './signer-certificate.ts'

export type SignerRefusal =
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_revoked'
  | 'certificate_on_hold'
  | 'wrong_key_usage'
  | 'certificate_path_invalid'

const refusals: readonly string[] = [
  'certificate_revoked',
  'certificate_on_hold',
  'certificate_expired',
  'certificate_not_yet_valid',
  'wrong_key_usage',
] satisfies SignerRefusal[]

/**
 * Refuses a signer whose signature could not be valid at `at`; otherwise the remarks to be told before signing, such as
 * an unknown root or a revocation that cannot be looked up.
 */
export function refuseSigner(
  identity: Pick<SigningIdentity, 'certificate' | 'chain'>,
  anchors: readonly Certificate[],
  lists: readonly RevocationList[],
  at: Date,
): Result<VerificationReason[], SignerRefusal> {
  const { certificate, chain } = identity
  const judgement = judgeSigner({ certificate, candidates: chain, anchors, lists, at })
  for (const code of refusals) {
    const reason = judgement.reasons.find(one => one.code === code)
    if (reason) return failure(code as SignerRefusal, { reason: reason.message })
  }
  if (judgement.status !== 'invalid') return ok(judgement.reasons)
  // The first reason is what makes it invalid, even where its root is unknown as well.
  return failure('certificate_path_invalid', { reason: judgement.reasons[0]?.message ?? '' })
}
