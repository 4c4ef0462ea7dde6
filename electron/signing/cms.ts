import { type Certificate, fingerprintOf } from './certificate.ts'
import { contextTag } from './der.ts'
import { der, integer, nullValue, octetString, oid, sequence, setOf } from './der-writer.ts'
import type { SigningIdentity } from './identity.ts'
import { oids } from './oids.ts'
import { signingCertificateV2 } from './signing-certificate.ts'

/**
 * Signs a SHA-256 digest: detached SignedData at PAdES level B-B (EN 319 142-1 clause 6.3). Signed attributes are
 * content-type, message-digest and signing-certificate-v2 and nothing else: the time belongs to the PDF's /M.
 */
export async function buildCms(digest: Uint8Array, identity: SigningIdentity): Promise<Uint8Array> {
  const { certificate, chain } = identity
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(digest)),
    attribute(oids.signingCertificateV2, signingCertificateV2(certificate)),
  ]
  // RFC 5652 5.4: signed as SET OF, carried under an implicit tag.
  const signed = setOf(...attributes)
  const signature = await identity.sign(signed)
  const carried = Uint8Array.from(signed)
  carried[0] = contextTag(0)
  const sha256 = sequence(oid(oids.sha256))
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.der, certificate.serialDer),
    sha256,
    carried,
    signatureAlgorithm(identity.algorithm),
    octetString(signature),
  )
  const certificates = Uint8Array.from(setOf(...carriedCertificates(certificate, chain)))
  certificates[0] = contextTag(0)
  const signedData = sequence(integer(1), setOf(sha256), sequence(oid(oids.data)), certificates, setOf(signerInfo))
  return sequence(oid(oids.signedData), der(contextTag(0), signedData))
}

const attribute = (id: string, value: Uint8Array) => sequence(oid(id), setOf(value))

function signatureAlgorithm(algorithm: SigningIdentity['algorithm']): Uint8Array {
  return algorithm === 'ecdsa_sha256'
    ? sequence(oid(oids.ecdsaWithSha256))
    : sequence(oid(oids.sha256WithRsa), nullValue())
}

function carriedCertificates(certificate: Certificate, chain: Certificate[]): Uint8Array[] {
  return [...new Map([certificate, ...chain].map(one => [fingerprintOf(one), one.der])).values()]
}
