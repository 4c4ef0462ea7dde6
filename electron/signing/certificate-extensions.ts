import { Buffer } from 'node:buffer'
import { contextTag, type Der, DerFault, derChildren, derTag, onlyDer } from './der.ts'
import { readBoolean, readInteger, readNamedBits, readOid } from './der-values.ts'
import { oids } from './oids.ts'

const keyUsages = [
  'digital_signature',
  'non_repudiation',
  'key_encipherment',
  'data_encipherment',
  'key_agreement',
  'certificate_signing',
  'crl_signing',
  'encipher_only',
  'decipher_only',
] as const
export type KeyUsage = (typeof keyUsages)[number]

/** What a certificate says beside its name and key (RFC 5280 4.2). Absent: the certificate does not say. */
export type CertificateExtensions = {
  authority: boolean
  pathLength: number | undefined
  keyUsage: KeyUsage[] | undefined
  /** Object identifiers of the purposes. */
  extendedKeyUsage: string[] | undefined
  subjectKeyId: string | undefined
  authorityKeyId: string | undefined
  revocationListUrls: string[]
  ocspUrls: string[]
  /** True when a distribution point is named, by address or otherwise. */
  namesRevocationList: boolean
  /** Critical extensions that this program does not process: such a certificate is not relied on. */
  unknownCritical: string[]
}

const understood: ReadonlySet<string> = new Set([
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.crlDistributionPoints,
  oids.authorityInfoAccess,
  oids.subjectAltName,
  oids.certificatePolicies,
  oids.qcStatements,
])

// Due to be critical and to be honoured in any case (RFC 5280 4.2.1.10), it is not passed over where it is written otherwise.
const isBinding = ({ id, critical }: Extension) => critical || id === oids.nameConstraints

export type Extension = { id: string; critical: boolean; value: Uint8Array }

/** Reads `Extensions` inside its context tag; the same extension twice is refused (RFC 5280 4.2). */
export function extensionsIn(tagged: Der | undefined): Extension[] {
  if (!tagged) return []
  const [list, ...beyond] = derChildren(tagged)
  if (!list || beyond.length > 0) throw new DerFault('extensions')
  return extensionList(list)
}

export function extensionList(list: Der): Extension[] {
  const found = derChildren(list, derTag.sequence).map(item => {
    const [id, ...rest] = derChildren(item, derTag.sequence)
    const critical = rest.length === 2 ? readBoolean(rest[0]) : false
    const value = rest.at(-1)
    if (rest.length > 2 || value?.tag !== derTag.octetString) throw new DerFault('extension')
    return { id: readOid(id), critical, value: value.content }
  })
  if (new Set(found.map(extension => extension.id)).size !== found.length) throw new DerFault('extension given twice')
  return found
}

export function readExtensions(tagged: Der | undefined): CertificateExtensions {
  const extensions = extensionsIn(tagged)
  const extensionValue = (id: string) => {
    const extension = extensions.find(one => one.id === id)
    return extension && onlyDer(extension.value)
  }
  const [authority, pathLength] = readBasicConstraints(extensionValue(oids.basicConstraints))
  const points = extensionValue(oids.crlDistributionPoints)
  return {
    authority,
    pathLength,
    keyUsage: read(extensionValue(oids.keyUsage), readKeyUsage),
    extendedKeyUsage: read(extensionValue(oids.extendedKeyUsage), value =>
      derChildren(value, derTag.sequence).map(readOid),
    ),
    subjectKeyId: read(extensionValue(oids.subjectKeyIdentifier), value => hex(value.content)),
    authorityKeyId: read(extensionValue(oids.authorityKeyIdentifier), readAuthorityKeyId),
    revocationListUrls: read(points, readDistributionPoints) ?? [],
    ocspUrls: read(extensionValue(oids.authorityInfoAccess), readOcspUrls) ?? [],
    namesRevocationList: points !== undefined,
    unknownCritical: extensions.filter(one => isBinding(one) && !understood.has(one.id)).map(one => one.id),
  }
}

const read = <Value>(value: Der | undefined, reader: (value: Der) => Value): Value | undefined =>
  value === undefined ? undefined : reader(value)

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function readBasicConstraints(value: Der | undefined): [boolean, number | undefined] {
  if (!value) return [false, undefined]
  const fields = derChildren(value, derTag.sequence)
  const authority = fields[0]?.tag === derTag.boolean ? readBoolean(fields.shift()) : false
  return [authority, read(fields[0], field => readInteger(field))]
}

const readKeyUsage = (value: Der) => readNamedBits(value).flatMap(bit => keyUsages[bit] ?? [])

function readAuthorityKeyId(value: Der): string | undefined {
  const id = derChildren(value, derTag.sequence).find(field => field.tag === contextTag(0, 'primitive'))
  return id && hex(id.content)
}

/** Addresses in `CRLDistributionPoints` (RFC 5280 4.2.1.13). */
function readDistributionPoints(value: Der): string[] {
  return derChildren(value, derTag.sequence).flatMap(point => {
    const name = derChildren(point, derTag.sequence).find(field => field.tag === contextTag(0))
    return name ? distributionPointUrls(name) : []
  })
}

/** Addresses in a `DistributionPointName` given by full name. */
export function distributionPointUrls(name: Der): string[] {
  return derChildren(name)
    .filter(form => form.tag === contextTag(0))
    .flatMap(form => derChildren(form).flatMap(url))
}

function readOcspUrls(value: Der): string[] {
  return derChildren(value, derTag.sequence).flatMap(description => {
    const [method, location] = derChildren(description, derTag.sequence)
    return readOid(method) === oids.ocsp && location ? url(location) : []
  })
}

const url = (name: Der): string[] =>
  name.tag === contextTag(6, 'primitive') ? [Buffer.from(name.content).toString('latin1')] : []
