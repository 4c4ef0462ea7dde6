import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, type KeyObject, webcrypto } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { Certificate } from './certificate.ts'
import { integer, sequence } from './der-writer.ts'
import type { SigningIdentity } from './identity.ts'

export type KeyFault = 'unsupported_key' | 'weak_key'

const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }

/** Public half of a PKCS#8 key as SubjectPublicKeyInfo, to find its certificate; `null` when it is no key known here. */
export function publicHalf(pkcs8: Uint8Array): KeyObject | null {
  try {
    return createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }))
  } catch {
    return null
  }
}

/**
 * Imports a PKCS#8 key that can sign and can no longer be read; the caller clears its copy. RSA from 2,048 bits and the
 * curves P-256, P-384 and P-521, always with SHA-256.
 */
export async function importSigner(
  pkcs8: Uint8Array,
): Promise<Result<Pick<SigningIdentity, 'algorithm' | 'sign'>, KeyFault>> {
  const half = publicHalf(pkcs8)
  const { modulusLength = 0, namedCurve = '' } = half?.asymmetricKeyDetails ?? {}
  if (half?.asymmetricKeyType === 'rsa') {
    if (modulusLength < 2048) return failure('weak_key', { bits: modulusLength })
    return ok(cryptoKeySigner(await importKey(pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' })))
  }
  const curve = curves[namedCurve]
  if (half?.asymmetricKeyType === 'ec' && curve) {
    return ok(cryptoKeySigner(await importKey(pkcs8, { name: 'ECDSA', namedCurve: curve })))
  }
  return failure('unsupported_key', { kind: half?.asymmetricKeyType ?? 'unknown' })
}

const importKey = (pkcs8: Uint8Array, algorithm: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams) =>
  webcrypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algorithm, false, ['sign'])

/** Signs with a CryptoKey, extractable or not. */
export function cryptoKeySigner(key: webcrypto.CryptoKey): Pick<SigningIdentity, 'algorithm' | 'sign'> {
  const elliptic = key.algorithm.name === 'ECDSA'
  const parameters = elliptic ? { name: 'ECDSA', hash: 'SHA-256' } : { name: key.algorithm.name }
  return {
    algorithm: elliptic ? 'ecdsa_sha256' : 'rsa_sha256',
    sign: async data => {
      const signature = new Uint8Array(await webcrypto.subtle.sign(parameters, key, Uint8Array.from(data)))
      return elliptic ? ecdsaPair(signature) : signature
    },
  }
}

/**
 * Whether the certificate is of this key. Encodings are compared: `KeyObject.equals` on keys of two kinds leaves an
 * OpenSSL error behind, which then fails the next import.
 */
export function holdsKeyOf(half: KeyObject, certificate: Certificate): boolean {
  const encoded = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })
  try {
    const key = createPublicKey({ key: Buffer.from(certificate.publicKeyInfo), format: 'der', type: 'spki' })
    return encoded(key).equals(encoded(half))
  } catch {
    return false
  }
}

/** WebCrypto gives r and s side by side; CMS and X.509 want them as two INTEGERs. */
function ecdsaPair(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)))
}
