import { createHash } from 'node:crypto'
import { type Certificate, sameBytes } from './certificate.ts'
import { contextTag, DerFault, derChildren, derTag, expectTag, onlyDer } from './der.ts'
import { der, octetString, sequence } from './der-writer.ts'
import { readHash } from './signature-algorithm.ts'

/** SigningCertificateV2 (RFC 5035 3) naming one certificate by SHA-256 (the default, hence not written) and issuer. */
export function signingCertificateV2(certificate: Certificate): Uint8Array {
  const hash = createHash('sha256').update(certificate.der).digest()
  const issuerName = der(contextTag(4), certificate.issuer.der)
  const issuerSerial = sequence(sequence(issuerName), certificate.serialDer)
  return sequence(sequence(sequence(octetString(hash), issuerSerial)))
}

/** Whether the attribute's first entry names this certificate, by hash and, where given, by issuer and serial. */
export function namesCertificate(attribute: Uint8Array, certificate: Certificate): boolean {
  const [entries, , ...beyond] = derChildren(onlyDer(attribute), derTag.sequence)
  const first = derChildren(expectTag(entries, derTag.sequence))[0]
  if (!first || beyond.length > 0) throw new DerFault('signing-certificate-v2')
  const fields = derChildren(first, derTag.sequence)
  const algorithm = fields[0]?.tag === derTag.sequence ? fields.shift() : undefined
  const hash = algorithm ? readHash(algorithm) : { ok: true as const, value: 'sha256' as const }
  const [stated, issuerSerial] = fields
  if (!hash.ok || stated?.tag !== derTag.octetString) return false
  if (!sameBytes(stated.content, createHash(hash.value).update(certificate.der).digest())) return false
  if (!issuerSerial) return true
  const [names, serial] = derChildren(issuerSerial, derTag.sequence)
  const [name] = derChildren(expectTag(names, derTag.sequence))
  const issuer = name?.tag === contextTag(4) ? derChildren(name)[0] : undefined
  return (
    issuer !== undefined &&
    sameBytes(issuer.bytes, certificate.issuer.der) &&
    serial !== undefined &&
    sameBytes(serial.bytes, certificate.serialDer)
  )
}
