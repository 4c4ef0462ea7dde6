import { Buffer } from 'node:buffer'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Certificate, isSelfIssued, readCertificate, sameBytes } from './certificate.ts'
import { readStrictly } from './der.ts'
import { displayName } from './distinguished-name.ts'
import type { SigningIdentity } from './identity.ts'
import { type Pkcs12Contents, pkcs12Contents } from './pkcs12-contents.ts'
import { holdsKeyOf, importSigner, type KeyFault, publicHalf } from './private-key.ts'

export type Pkcs12Fault =
  | 'not_a_pkcs12'
  | 'wrong_passphrase'
  | 'unsupported_protection'
  | 'no_private_key'
  | 'no_certificate'
  | 'several_signers'
  | KeyFault

/**
 * Opens a PKCS#12 file (RFC 7292): PBES2 with AES or 3DES, and the older 3DES and RC2 schemes. The certificate is the one
 * of the key, whatever the order of the file; of several keys, the one that is meant to sign and can, by its certificate
 * that lasts longest. Keys of several people are refused. The key comes back unreadable. `passphrase` is not kept.
 */
export async function openPkcs12(file: Uint8Array, passphrase: string): Promise<Result<SigningIdentity, Pkcs12Fault>> {
  const contents = open(file, passphrase)
  if (!contents.ok) return contents
  const { keys } = contents.value
  const certificates = contents.value.certificates.flatMap(bytes => {
    const certificate = readCertificate(bytes)
    return certificate.ok ? [certificate.value] : []
  })
  try {
    return await identityFrom(keys, certificates)
  } finally {
    for (const key of keys) key.fill(0)
  }
}

function open(file: Uint8Array, passphrase: string): Result<Pkcs12Contents, Pkcs12Fault> {
  let last: Result<Pkcs12Contents, Pkcs12Fault> = failure('wrong_passphrase')
  for (const spelling of spellings(passphrase)) {
    const read = readStrictly('not_a_pkcs12', () => pkcs12Contents(file, spelling))
    if (!read.ok) return read
    last = read.value
    if (last.ok || last.error.code !== 'wrong_passphrase') return last
  }
  return last
}

// Accented passphrases: as typed, composed, decomposed (made on a Mac), and as programs wrote them that took each byte
// of UTF-8 for a character (OpenSSL before 1.1).
function spellings(passphrase: string): string[] {
  const bytewise = Buffer.from(passphrase, 'utf8').toString('latin1')
  return [...new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD'), bytewise])]
}

async function identityFrom(
  keys: Uint8Array[],
  certificates: Certificate[],
): Promise<Result<SigningIdentity, Pkcs12Fault>> {
  if (keys.length === 0) return failure('no_private_key')
  const pairs = keys.flatMap(key => {
    const half = publicHalf(key)
    return half ? certificates.filter(one => holdsKeyOf(half, one)).map(certificate => ({ key, certificate })) : []
  })
  if (pairs.length === 0) {
    return keys.every(key => publicHalf(key) === null) ? failure('unsupported_key') : failure('no_certificate')
  }
  const tried = await Promise.all(pairs.map(async pair => ({ ...pair, signer: await importSigner(pair.key) })))
  const able = tried.filter(({ signer }) => signer.ok)
  const candidates = (able.length > 0 ? able : tried).toSorted((a, b) => preference(a.certificate, b.certificate))
  const [best] = candidates as [(typeof candidates)[number]]
  const other = candidates.find(({ certificate }) => isRival(best.certificate, certificate))
  if (other) return failure('several_signers', { detail: namesOf(best.certificate, other.certificate) })
  if (!best.signer.ok) return best.signer
  const { certificate } = best
  return ok({ ...best.signer.value, certificate, chain: chainAbove(certificate, certificates) })
}

/** The fittest first, then the one that lasts longest: a renewed certificate stands beside the one it replaces. */
const preference = (a: Certificate, b: Certificate) =>
  fitness(b) - fitness(a) || b.notAfter.getTime() - a.notAfter.getTime()

/** As fit to sign, for someone else: choosing would be guessing who signs. */
const isRival = (best: Certificate, other: Certificate) =>
  fitness(other) === fitness(best) && !sameBytes(other.subject.der, best.subject.der)

const namesOf = (...certificates: Certificate[]) =>
  certificates.map(({ subject }) => `"${displayName(subject)}"`).join(', ')

// A card often comes with one certificate to sign and one to encrypt or to log in.
function fitness(certificate: Certificate): number {
  const { authority, keyUsage } = certificate.extensions
  if (authority) return -1
  if (keyUsage?.includes('non_repudiation')) return 2
  return !keyUsage || keyUsage.includes('digital_signature') ? 1 : 0
}

/** Authorities of the file above the certificate, by name, without the self-issued root: whoever verifies has their own. */
function chainAbove(certificate: Certificate, certificates: Certificate[]): Certificate[] {
  const chain: Certificate[] = []
  let last = certificate
  while (chain.length < 8) {
    const issuer = certificates.find(
      one => sameBytes(one.subject.der, last.issuer.der) && !isSelfIssued(one) && one !== last && !chain.includes(one),
    )
    if (!issuer) break
    chain.push(issuer)
    last = issuer
  }
  return chain
}
