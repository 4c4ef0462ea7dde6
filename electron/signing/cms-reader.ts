import { Buffer } from 'node:buffer'
import { type Certificate, certificateFrom, sameBytes } from './certificate.ts'
import { contextTag, type Der, DerFault, derAt, derChildren, derTag, expectTag } from './der.ts'
import { readInteger, readOid } from './der-values.ts'
import { oids } from './oids.ts'

export type CmsAttribute = { id: string; values: Der[] }

export type SignerPart = {
  version: number
  identifies: (certificate: Certificate) => boolean
  digestAlgorithm: Der
  signatureAlgorithm: Der
  signature: Uint8Array
  signedAttributes: CmsAttribute[]
  /** Encodings of the signed attributes one after the other, without the tag around them. */
  signedAttributesContent: Uint8Array
  unsignedAttributes: CmsAttribute[]
}

export type CmsParts = { detached: boolean; certificates: Certificate[]; signers: SignerPart[] }

/** The CMS at the beginning of `contents`, without the zeros that fill the reserve; anything else after it is refused. */
export function cmsIn(contents: Uint8Array): Der {
  const value = derAt(contents)
  if (contents.subarray(value.bytes.length).some(byte => byte !== 0)) throw new DerFault('bytes after the CMS')
  return value
}

// A chain has a handful; each beside it costs a verification.
const mostCertificates = 64

/** Takes a SignedData apart (RFC 5652 5); throws `DerFault` on anything but strict DER of the expected shape. */
export function readCms(contents: Uint8Array): CmsParts {
  const [type, content, ...beyond] = derChildren(cmsIn(contents), derTag.sequence)
  if (readOid(type) !== oids.signedData || !content || beyond.length > 0) throw new DerFault('not a SignedData')
  const [signedData, ...more] = derChildren(expectTag(content, contextTag(0)))
  if (!signedData || more.length > 0) throw new DerFault('not a SignedData')
  const [version, digestAlgorithms, encapsulated, ...optional] = derChildren(signedData, derTag.sequence)
  const digests = derChildren(expectTag(digestAlgorithms, derTag.set))
  const [contentType, embedded, ...rest] = derChildren(expectTag(encapsulated, derTag.sequence))
  if (readOid(contentType) !== oids.data || rest.length > 0) throw new DerFault('content is not of type data')
  const certificates = optional[0]?.tag === contextTag(0) ? derChildren(optional.shift() as Der) : []
  if (optional[0]?.tag === contextTag(1)) throw new DerFault('revocation lists inside the CMS')
  if (certificates.length > mostCertificates) throw new DerFault('too many certificates')
  if (!areInDerOrder(certificates)) throw new DerFault('certificates not in DER order, or one twice')
  const [signerSet, ...end] = optional
  if (!signerSet || end.length > 0) throw new DerFault('SignedData with other parts than its own')
  const signers = derChildren(signerSet, derTag.set).map(one => readSigner(one, digests))
  // Nothing signs the version, nor the kind of a certificate: each has one possible value (RFC 5652 5.1 and 10.2.2).
  const highest = Math.max(1, ...signers.map(signer => signer.version))
  if (readInteger(version) !== highest) throw new DerFault('version of SignedData')
  return {
    detached: embedded === undefined,
    certificates: certificates.map(one => certificateFrom(expectTag(one, derTag.sequence))),
    signers,
  }
}

function readSigner(value: Der, digests: Der[]): SignerPart {
  const [version, sid, digestAlgorithm, signedAttributes, signatureAlgorithm, signature, unsigned, ...beyond] =
    derChildren(value, derTag.sequence)
  if (!digestAlgorithm || !signatureAlgorithm || beyond.length > 0) throw new DerFault('SignerInfo')
  if (signedAttributes?.tag !== contextTag(0)) throw new DerFault('no signed attributes')
  // Nobody signs the list: it is that of the signer.
  if (digests.length !== 1 || !sameBytes(digests[0]?.bytes ?? new Uint8Array(), digestAlgorithm.bytes)) {
    throw new DerFault('digest algorithms announced')
  }
  return {
    version: readInteger(version),
    identifies: readSignerIdentifier(expectPresent(sid), readInteger(version)),
    digestAlgorithm,
    signatureAlgorithm,
    signature: expectTag(signature, derTag.octetString).content,
    signedAttributes: readAttributes(signedAttributes),
    signedAttributesContent: signedAttributes.content,
    unsignedAttributes: unsigned ? readAttributes(expectTag(unsigned, contextTag(1)), 'any order') : [],
  }
}

function readSignerIdentifier(sid: Der, version: number): (certificate: Certificate) => boolean {
  if (sid.tag === contextTag(0, 'primitive') && version === 3) {
    const id = Buffer.from(sid.content).toString('hex')
    return certificate => certificate.extensions.subjectKeyId === id
  }
  const [issuer, serial, ...beyond] = derChildren(sid, derTag.sequence)
  if (!issuer || !serial || beyond.length > 0 || version !== 1) throw new DerFault('signer identifier')
  return certificate =>
    sameBytes(certificate.issuer.der, issuer.bytes) && sameBytes(certificate.serialDer, serial.bytes)
}

/** Signed attributes must stand in DER order: some readers verify them as they stand, others sort them first. */
function readAttributes(set: Der, order: 'DER order' | 'any order' = 'DER order'): CmsAttribute[] {
  const items = derChildren(set)
  if (order === 'DER order' && !areInDerOrder(items)) throw new DerFault('attributes not in DER order')
  return items.map(item => {
    const [id, values, ...beyond] = derChildren(item, derTag.sequence)
    if (beyond.length > 0) throw new DerFault('attribute')
    return { id: readOid(id), values: derChildren(expectTag(values, derTag.set)) }
  })
}

/** Items of a SET OF in the one order that DER has for them, none twice. */
const areInDerOrder = (items: readonly Der[]) =>
  items.every((item, index) => index === 0 || Buffer.compare((items[index - 1] as Der).bytes, item.bytes) < 0)

function expectPresent(value: Der | undefined): Der {
  if (!value) throw new DerFault('value absent')
  return value
}
