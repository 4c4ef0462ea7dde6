import type { Certificate } from './certificate.ts'

/** What signs: a key one can use but not read, its certificate, and the authorities above it as far as known. */
export type SigningIdentity = {
  certificate: Certificate
  chain: Certificate[]
  algorithm: 'rsa_sha256' | 'ecdsa_sha256'
  /** Signature over `data`, as CMS wants it: PKCS#1 v1.5, or an ECDSA pair in DER. */
  sign(data: Uint8Array): Promise<Uint8Array>
}
