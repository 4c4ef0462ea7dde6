import { createHash } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Certificate, sameBytes } from './certificate.ts'
import { readCms, type SignerPart } from './cms-reader.ts'
import { derTag, readStrictly } from './der.ts'
import { der, oid } from './der-writer.ts'
import { oids } from './oids.ts'
import {
  readHash,
  readScheme,
  type SignatureFault,
  type SignatureScheme,
  verifySignature,
} from './signature-algorithm.ts'
import { namesCertificate } from './signing-certificate.ts'

/** A detached CMS signature that holds: its digest, its signature and the certificate it names agree. */
export type CheckedCms = {
  signer: Certificate
  /** Every certificate carried, the signer's included; none is trusted for being there. */
  certificates: Certificate[]
  scheme: SignatureScheme
  signature: Uint8Array
  /** Object identifiers, in the order of the file. */
  signedAttributes: string[]
  unsignedAttributes: string[]
  /** RFC 3161 token of level B-T, not checked here. */
  timeStampToken: Uint8Array | undefined
}

export type CmsFault =
  | 'cms_malformed'
  | 'cms_not_detached'
  | 'cms_several_signers'
  | 'cms_attribute_repeated'
  | 'cms_attribute_missing'
  | 'signer_certificate_absent'
  | 'signing_certificate_absent'
  | 'signing_certificate_mismatch'
  | 'digest_mismatch'
  | SignatureFault

/**
 * Checks a detached CMS (RFC 5652) as CAdES wants it (EN 319 122-1). `contents` is the value of /Contents: one DER value,
 * then zeros only. `content` is what was signed, in pieces. BER is refused: what two readers could read differently is
 * not a signature. Neither the certificate's path nor its validity is looked at.
 */
export function checkCms(contents: Uint8Array, content: readonly Uint8Array[]): Result<CheckedCms, CmsFault> {
  const read = readStrictly('cms_malformed', () => readCms(contents))
  if (!read.ok) return read
  const { detached, signers, certificates } = read.value
  if (!detached) return failure('cms_not_detached')
  const [part, ...others] = signers
  if (!part || others.length > 0) return failure('cms_several_signers', { count: signers.length })
  return checkSigner(part, certificates, content)
}

function checkSigner(
  part: SignerPart,
  certificates: Certificate[],
  content: readonly Uint8Array[],
): Result<CheckedCms, CmsFault> {
  const attributes = attributesOf(part)
  if (!attributes.ok) return attributes
  const hash = readHash(part.digestAlgorithm)
  if (!hash.ok) return algorithmFault(hash)
  const digest = createHash(hash.value)
  for (const piece of content) digest.update(piece)
  if (!sameBytes(digest.digest(), attributes.value.digest)) return failure('digest_mismatch')

  const signer = certificates.find(part.identifies)
  if (!signer) return failure('signer_certificate_absent')
  const named = readStrictly('cms_malformed', () => namesCertificate(attributes.value.signingCertificate, signer))
  if (!named.ok) return named
  if (!named.value) return failure('signing_certificate_mismatch')

  const scheme = readScheme(part.signatureAlgorithm.bytes, hash.value)
  if (!scheme.ok) return algorithmFault(scheme)
  if ('hash' in scheme.value && scheme.value.hash !== hash.value)
    return failure('cms_malformed', { detail: 'two hashes' })
  const signed = verifySignature(signer.publicKeyInfo, scheme.value, signedBytes(part), part.signature)
  if (!signed.ok) return signed
  return ok({
    signer,
    certificates,
    scheme: scheme.value,
    signature: part.signature,
    signedAttributes: part.signedAttributes.map(({ id }) => id),
    unsignedAttributes: part.unsignedAttributes.map(({ id }) => id),
    timeStampToken: part.unsignedAttributes.find(({ id }) => id === oids.signatureTimeStamp)?.values[0]?.bytes,
  })
}

type Attributes = { digest: Uint8Array; signingCertificate: Uint8Array }

function attributesOf(part: SignerPart): Result<Attributes, CmsFault> {
  for (const attributes of [part.signedAttributes, part.unsignedAttributes]) {
    const repeated = attributes.find((one, index) => attributes.findIndex(other => other.id === one.id) !== index)
    if (repeated) return failure('cms_attribute_repeated', { attribute: repeated.id })
  }
  const only = (id: string) => {
    const values = part.signedAttributes.find(attribute => attribute.id === id)?.values
    return values?.length === 1 ? values[0] : undefined
  }
  const type = only(oids.contentType)
  const digest = only(oids.messageDigest)
  const certificate = only(oids.signingCertificateV2)
  if (type?.tag !== derTag.oid || digest?.tag !== derTag.octetString) return failure('cms_attribute_missing')
  // RFC 5652 11.1: the attribute says again of what type the content is.
  if (!sameBytes(type.bytes, oid(oids.data))) return failure('cms_malformed', { detail: 'another type of content' })
  if (!certificate) return failure('signing_certificate_absent')
  return ok({ digest: digest.content, signingCertificate: certificate.bytes })
}

/** RFC 5652 5.4: what is signed is the attributes as a SET OF in DER, whose order `readCms` has checked. */
const signedBytes = (part: SignerPart) => der(derTag.set, part.signedAttributesContent)

function algorithmFault(fault: { ok: false; error: { code: string; params?: Record<string, string | number> } }) {
  const { code, params } = fault.error
  return code === 'unsupported_algorithm' || code === 'weak_algorithm' || code === 'weak_key'
    ? failure(code, params)
    : failure('cms_malformed', params)
}
