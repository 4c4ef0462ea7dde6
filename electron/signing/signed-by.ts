import type { Certificate } from './certificate.ts'
import { displayName } from './distinguished-name.ts'
import { type Judgement, judge, valid } from './judgement.ts'
import { readScheme, verifySignature } from './signature-algorithm.ts'

/** Proves by its signature that `issuer` holds the key that signed `certificate`. */
export function isSignedBy(
  signed: Pick<Certificate, 'signedPart' | 'signatureAlgorithm' | 'signature'>,
  issuer: Certificate,
): Judgement {
  const name = displayName(issuer.subject)
  const scheme = readScheme(signed.signatureAlgorithm)
  const checked = scheme.ok
    ? verifySignature(issuer.publicKeyInfo, scheme.value, signed.signedPart, signed.signature)
    : scheme
  if (checked.ok) return valid()
  if (checked.error.code === 'signature_wrong' || checked.error.code === 'malformed_algorithm') {
    return judge('invalid', 'issuer_signature_wrong', `"${name}" did not sign what names it as its issuer`)
  }
  const which = checked.error.params?.algorithm ?? checked.error.params?.bits ?? ''
  return judge('indeterminate', checked.error.code, `"${name}" signs with a key or method not relied on (${which})`)
}
