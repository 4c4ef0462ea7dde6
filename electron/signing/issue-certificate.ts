import { Buffer } from 'node:buffer'
import { createHash, webcrypto } from 'node:crypto'
import { contextTag, derChildren, onlyDer } from './der.ts'
import { readBitBytes } from './der-values.ts'
import {
  bitString,
  booleanValue,
  der,
  integer,
  nullValue,
  octetString,
  oid,
  printableString,
  sequence,
  setOf,
  time,
  utf8String,
} from './der-writer.ts'
import type { SigningIdentity } from './identity.ts'
import { oids } from './oids.ts'
import { cryptoKeySigner } from './private-key.ts'

/** A key that can sign, with its public half as SubjectPublicKeyInfo. */
export type IssuerKey = Pick<SigningIdentity, 'algorithm' | 'sign'> & { publicKeyInfo: Uint8Array }

export type NameParts = { country?: string; organization?: string; commonName: string }

export type CertificateRequest = {
  serial: number | Uint8Array
  issuer: NameParts
  subject: NameParts
  notBefore: Date
  notAfter: Date
  publicKeyInfo: Uint8Array
  /** Extensions in their DER; see the functions below. */
  extensions: Uint8Array[]
}

export type KeyKind = 'rsa-2048' | 'rsa-3072' | 'p-256' | 'p-384'

/** Makes a key pair; the private half cannot be read out unless `extractable`. */
export async function makeKey(
  kind: KeyKind,
  extractable = false,
): Promise<IssuerKey & { pair: webcrypto.CryptoKeyPair }> {
  const algorithm = kind.startsWith('rsa')
    ? {
        name: 'RSASSA-PKCS1-v1_5',
        hash: 'SHA-256',
        modulusLength: Number(kind.slice(4)),
        publicExponent: Uint8Array.of(1, 0, 1),
      }
    : { name: 'ECDSA', namedCurve: kind === 'p-256' ? 'P-256' : 'P-384' }
  const pair = (await webcrypto.subtle.generateKey(algorithm, extractable, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair
  const publicKeyInfo = new Uint8Array(await webcrypto.subtle.exportKey('spki', pair.publicKey))
  return { ...cryptoKeySigner(pair.privateKey), publicKeyInfo, pair }
}

/** Issues an X.509 version 3 certificate (RFC 5280 4.1) signed by `key`; returns its DER. */
export async function issueCertificate(request: CertificateRequest, key: IssuerKey): Promise<Uint8Array> {
  const signedPart = sequence(
    der(contextTag(0), integer(2)),
    integer(request.serial),
    algorithmIdentifier(key),
    distinguishedName(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    distinguishedName(request.subject),
    request.publicKeyInfo,
    der(contextTag(3), sequence(...request.extensions)),
  )
  return signedBy(key, signedPart)
}

/** The three parts that certificates and revocation lists share: what is signed, how, the signature. */
export async function signedBy(key: IssuerKey, signedPart: Uint8Array): Promise<Uint8Array> {
  return sequence(signedPart, algorithmIdentifier(key), bitString(await key.sign(signedPart)))
}

export function algorithmIdentifier({ algorithm }: Pick<IssuerKey, 'algorithm'>): Uint8Array {
  return algorithm === 'ecdsa_sha256'
    ? sequence(oid(oids.ecdsaWithSha256))
    : sequence(oid(oids.sha256WithRsa), nullValue())
}

export function distinguishedName({ country, organization, commonName }: NameParts): Uint8Array {
  const part = (id: string, value: Uint8Array) => setOf(sequence(oid(id), value))
  return sequence(
    ...(country ? [part(oids.country, printableString(country))] : []),
    ...(organization ? [part(oids.organization, utf8String(organization))] : []),
    part(oids.commonName, utf8String(commonName)),
  )
}

export function extension(id: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(id), ...(critical ? [booleanValue(true)] : []), octetString(value))
}

/** `pathLength`: how many authorities may stand below, no limit when absent. */
export function authorityExtension(authority: boolean, pathLength?: number): Uint8Array {
  const length = pathLength === undefined ? [] : [integer(pathLength)]
  return extension(oids.basicConstraints, authority ? sequence(booleanValue(true), ...length) : sequence(), true)
}

const usageBits = {
  digital_signature: 0x80,
  non_repudiation: 0x40,
  key_encipherment: 0x20,
  certificate_signing: 0x04,
  crl_signing: 0x02,
} as const

export function usageExtension(...usages: (keyof typeof usageBits)[]): Uint8Array {
  const octet = usages.reduce((bits, usage) => bits | usageBits[usage], 0)
  const unused = octet === 0 ? 0 : 31 - Math.clz32(octet & -octet)
  return extension(oids.keyUsage, bitString(Uint8Array.of(octet), unused), true)
}

export const purposeExtension = (...purposes: string[]) =>
  extension(oids.extendedKeyUsage, sequence(...purposes.map(oid)))

export const subjectKeyExtension = (publicKeyInfo: Uint8Array) =>
  extension(oids.subjectKeyIdentifier, octetString(keyIdentifier(publicKeyInfo)))

export const authorityKeyExtension = (publicKeyInfo: Uint8Array) =>
  extension(oids.authorityKeyIdentifier, sequence(der(contextTag(0, 'primitive'), keyIdentifier(publicKeyInfo))))

/** Where the issuer publishes its revocation list. */
export function revocationPointExtension(url: string): Uint8Array {
  const name = der(contextTag(6, 'primitive'), Buffer.from(url, 'latin1'))
  return extension(oids.crlDistributionPoints, sequence(sequence(der(contextTag(0), der(contextTag(0), name)))))
}

/** SHA-1 of the key's bits (RFC 5280 4.2.1.2, method 1): a name, not a protection. */
function keyIdentifier(publicKeyInfo: Uint8Array): Uint8Array {
  return createHash('sha1')
    .update(readBitBytes(derChildren(onlyDer(publicKeyInfo))[1]))
    .digest()
}
