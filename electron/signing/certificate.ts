import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Result } from '#shared/domain/result.ts'
import { type CertificateExtensions, readExtensions } from './certificate-extensions.ts'
import { contextTag, type Der, DerFault, derChildren, derTag, onlyDer, readStrictly } from './der.ts'
import { readBitBytes, readInteger, readSerial, readTime } from './der-values.ts'
import { type DistinguishedName, readName, sameName } from './distinguished-name.ts'

/** An X.509 version 3 certificate (RFC 5280), as strictly read. Nothing here has been verified. */
export type Certificate = {
  der: Uint8Array
  /** Lower-case hexadecimal. */
  serial: string
  /** INTEGER as encoded, for issuerSerial. */
  serialDer: Uint8Array
  issuer: DistinguishedName
  subject: DistinguishedName
  notBefore: Date
  notAfter: Date
  publicKeyInfo: Uint8Array
  extensions: CertificateExtensions
  /** What the issuer signed, how, and the signature. */
  signedPart: Uint8Array
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
}

/** Reads one certificate in strict DER. */
export const readCertificate = (bytes: Uint8Array): Result<Certificate, 'certificate_malformed'> =>
  readStrictly('certificate_malformed', () => certificateFrom(onlyDer(Uint8Array.from(bytes), derTag.sequence)))

export function certificateFrom(value: Der): Certificate {
  const [signedPart, algorithm, signature, ...beyond] = derChildren(value, derTag.sequence)
  if (!signedPart || !algorithm || beyond.length > 0) throw new DerFault('certificate with other parts than its three')
  const fields = derChildren(signedPart, derTag.sequence)
  const version = fields[0]?.tag === contextTag(0) ? readInteger(derChildren(fields.shift() as Der)[0]) : 0
  const [serial, innerAlgorithm, issuer, validity, subject, publicKeyInfo, ...optional] = fields
  if (!serial || !innerAlgorithm || !issuer || !validity || !subject || !publicKeyInfo)
    throw new DerFault('field absent')
  if (!sameBytes(innerAlgorithm.bytes, algorithm.bytes))
    throw new DerFault('signature algorithm stated twice, differently')
  const [notBefore, notAfter] = derChildren(validity, derTag.sequence)
  const extensions = optional.find(field => field.tag === contextTag(3))
  if (extensions && version !== 2) throw new DerFault('extensions outside version 3')
  return {
    der: value.bytes,
    serial: readSerial(serial),
    serialDer: serial.bytes,
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKeyInfo: publicKeyInfo.bytes,
    extensions: readExtensions(extensions),
    signedPart: signedPart.bytes,
    signatureAlgorithm: algorithm.bytes,
    signature: readBitBytes(signature),
  }
}

/** SHA-256 of the certificate, lower-case hexadecimal. */
export const fingerprintOf = (certificate: Certificate) => createHash('sha256').update(certificate.der).digest('hex')

export const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

export const sameCertificate = (a: Certificate, b: Certificate) => sameBytes(a.der, b.der)

export const isSelfIssued = (certificate: Certificate) => sameName(certificate.subject, certificate.issuer)
